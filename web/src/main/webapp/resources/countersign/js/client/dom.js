// Making elements without markup strings: text stays text (SPEC section 9), and nothing needs 'unsafe-inline'.

const SVG = 'http://www.w3.org/2000/svg';

function fill(node, attributes, children) {
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children) if (child !== null && child !== undefined) node.append(child);
  return node;
}

/** An HTML element; attributes that are null or false are left out, `onclick` and its like are listeners. */
export const el = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);

/** An SVG element, its geometry in attributes. */
export const svg = (name, attributes, ...children) => fill(document.createElementNS(SVG, name), attributes, children);

/** Calls `work` at most once a frame, however often the returned function is called. */
export function oncePerFrame(work) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => { asked = false; work(); });
  };
}

/** Mounts a component on every element with that class, now or when the document is ready. */
export function mountAll(className, mount) {
  const run = () => document.querySelectorAll('.' + className).forEach(host => {
    if (host.dataset.mounted) return;
    host.dataset.mounted = 'true';
    mount(host);
  });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run); else run();
  document.addEventListener('cs:mount', run);
}
