/** Makes something of its parts, and gives it again while they are the same objects. */
export function rememberLast<Parts extends readonly unknown[], Made>(
  make: (...parts: Parts) => Made,
): (...parts: Parts) => Made {
  let last: { readonly parts: Parts; readonly made: Made } | null = null;
  return (...parts) => {
    if (!last?.parts.every((part, at) => part === parts[at])) last = { parts, made: make(...parts) };
    return last.made;
  };
}
