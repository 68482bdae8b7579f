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
  ['nothing', ''],
  ['a space', ' '],
  ['words', 'not a host'],
  ['a script', 'javascript:alert(1)'],
  ['data', 'data:text/html,x'],
  ['a local file', 'file:///etc/passwd'],
  ['another protocol', 'ftp://news.example'],
  ['a page of Chromium', 'chrome://extensions'],
  ['a page of Firefox', 'about:addons'],
  ['two dots', 'a..b'],
  ['a dot in front', '.example'],
  ['markup', '<img src=x>'],
  ['an address without a host', 'http://'],
  ['3000 letters', 'x'.repeat(3000)],
  ['what makes a careless pattern go back and forth', `${'a-'.repeat(900)}!`],
])('%s: no site', (_name, typed) => {
  expect(hostIn(typed)).toBeNull();
});

test('what it gives is a host that an address keeps as it is', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^(https?:\/\/)?[A-Za-z0-9._-]{1,20}(:[0-9]{1,5})?(\/.{0,5})?$/)),
      (typed) => {
        const host = hostIn(typed);
        if (host !== null) expect(new URL(`https://${host}/`).hostname).toBe(host);
      },
    ),
  );
});
