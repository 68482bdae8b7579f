/** Names inside web addresses, mail addresses, paths and identifiers are not mentions: mi.com/xiaomi, xiaomi_miot. */

const JOINERS = '/._@\\=&?#-';
/** An address looks like one: a scheme, www, an ending as of a host or file, a path, a mail address, or words joined by hyphens in lower case. */
const ADDRESS = /:\/\/|^www\.|\.[a-z]{2,4}(?=$|[/:?#,.)\]])|\/.*\/|^\/|@[\w-]+\.|\w_|_\w|[a-z_]\.\w|\w\.[a-z_]/i;
const IDENTIFIER = /^[a-z\d]+(?:-[a-z\d]+){2,}$/;

/** Does the stretch stand inside an address or identifier? Looks at no more than 200 units on each side. */
export function isInAddress(text: string, start: number, end: number): boolean {
  // An identifier of its own, xiaomi_home; Redmi_Note_8 is a name.
  if (/^[a-z\d]+(?:_[a-z\d]+)+$/.test(text.slice(start, end))) return true;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (!(before !== '' && JOINERS.includes(before)) && !(after !== '' && JOINERS.includes(after))) return false;
  const isPart = (at: number) => {
    const unit = text.charCodeAt(at);
    return unit > 0x20 && unit < 0x7f && unit !== 0x22 && unit !== 0x3c && unit !== 0x3e && unit !== 0x60;
  };
  let from = start;
  while (from > start - 200 && isPart(from - 1)) from--;
  let to = end;
  while (to < end + 200 && isPart(to)) to++;
  // The full stop of a sentence is no part of an address.
  while (to > end && '.,;:!?)'.includes(text.charAt(to - 1))) to--;
  const run = text.slice(from, to);
  if (isList(run, text.charAt(from - 1))) return false;
  if (from === start && to === end) return false;
  // pip install xiaomi-ble
  return ADDRESS.test(run) || IDENTIFIER.test(run) || /\binstall $/.test(text.slice(from - 9, from));
}

/** Names set apart by slashes, as in a list of makers: 华为/小米/vivo, Samsung/Xiaomi/OPPO. A path goes on in lower case. */
function isList(run: string, before: string): boolean {
  if (!run.includes('/') || /.[:]|[.@_=?#]/.test(run) || (run.startsWith('/') && !/\p{L}/u.test(before))) return false;
  return run
    .replace(':', '')
    .split('/')
    .every((part) => /^(?:[\p{Lu}\p{Script=Han}\d]|i[A-Z]|(?:vivo|iqoo|realme)(?![a-z])|$)/u.test(part));
}
