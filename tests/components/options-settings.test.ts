import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostIn } from '../../components/options-settings.ts';

test.each([
  ['news.example.org', 'news.example.org'],
  ['  News.Example.ORG ', 'news.example.org'],
  ['https://news.example.org:8080/a?b#c', 'news.example.org'],
  ['http://reader@news.example.org/', 'news.example.org'],
  ['news.example.org/a/b', 'news.example.org'],
  ['localhost', 'localhost'],
  ['127.0.0.1:3000', '127.0.0.1'],
  ['http://[2001:db8::1]/', '[2001:db8::1]'],
  ['新闻.example', 'xn--efvy88h.example'],
])('%s is the host %s', (typed, host) => {
  expect(hostIn(typed)).toBe(host);
});

test.each([
  '',
  ' ',
  'not a host',
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'ftp://news.example',
  'chrome://extensions',
  'about:addons',
  'a..b',
  '.example',
  '<img src=x>',
  'http://',
  'x'.repeat(3000),
  `${'a-'.repeat(120)}!`,
])('%s names no site', (typed) => {
  expect(hostIn(typed)).toBeNull();
});

test('what it gives is a host that an address keeps as it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
      const host = hostIn(typed);
      if (host !== null) expect(new URL(`https://${host}/`).hostname).toBe(host);
    }),
  );
});
