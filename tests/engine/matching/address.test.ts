import { describe, expect, it } from 'vitest';
import { isInAddress } from '../../../engine/matching/address.ts';

/** Is the word `xiaomi` of a text inside an address? */
function inside(text: string): boolean {
  const start = text.toLowerCase().indexOf('xiaomi');
  return isInAddress(text, start, start + 6);
}

describe('isInAddress', () => {
  it.each([
    'https://xiaomi.example/a',
    'see www.xiaomi.com.',
    'a@xiaomi.example',
    'xiaomi@a.example',
    'com.xiaomi.home',
    'xiaomi_miio',
    'my_xiaomi',
    '/dev/xiaomi/0',
    'github.com/xiaomi',
    'hass-xiaomi-miot',
    'xiaomi.json',
    'GitHub/Xiaomi/repo',
    '/Xiaomi',
  ])('yes: %s', (text) => {
    expect(inside(text)).toBe(true);
  });

  it.each([
    'Xiaomi',
    'non-Xiaomi',
    'Xiaomi-backed',
    'Xiaomi/Redmi',
    '@Xiaomi',
    '#xiaomi',
    'by Xiaomi.',
    'Xiaomi.',
    '(Xiaomi)',
    'Xiaomi: yes',
    'Xiaomi=good',
    'Samsung/Xiaomi/OPPO',
    '华为/Xiaomi/OPPO',
    '售/台北/Xiaomi',
  ])('no: %s', (text) => {
    expect(inside(text)).toBe(false);
  });

  it('takes a form that is itself an identifier for one', () => {
    expect(isInAddress('use xiaomi_home here', 4, 15)).toBe(true);
    expect(isInAddress('the Xiaomi_Home page', 4, 15)).toBe(false);
  });
});
