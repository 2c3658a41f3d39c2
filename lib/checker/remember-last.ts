/** Makes something of its parts, and gives it again while each of them is the same value or object as last time. */
export function rememberLast<Parts extends object, Made>(
  make: (parts: Parts) => Made,
): (parts: Parts) => Made {
  let last: { readonly parts: Parts; readonly made: Made } | null = null;
  return (parts) => {
    if (!last || !isSame(parts, last.parts)) last = { parts, made: make(parts) };
    return last.made;
  };
}

function isSame<Parts extends object>(a: Parts, b: Parts): boolean {
  for (const name in a) if (a[name] !== b[name]) return false;
  return true;
}
