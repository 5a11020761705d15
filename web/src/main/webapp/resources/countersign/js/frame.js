// Fields for several people: the component calls its box a list box, although its text field is no option and the box has no name. For screen readers
// the box is a group named like its field, and what was chosen is plain text in it.
const BOXES = '.ui-autocomplete-multiple-container';

function name(box) {
  const input = box.querySelector('input');
  const label = input && (input.getAttribute('aria-label') || document.querySelector(`label[for="${CSS.escape(input.id)}"]`)?.textContent);
  if (label) box.setAttribute('aria-label', label.trim());
}

function mend() {
  for (const box of document.querySelectorAll(BOXES)) {
    if (box.getAttribute('role') !== 'group') {
      box.setAttribute('role', 'group');
      for (const gone of ['aria-multiselectable', 'aria-orientation']) box.removeAttribute(gone);
      name(box);
    }
    for (const part of box.querySelectorAll(':scope > li:not([role="none"])')) {
      part.setAttribute('role', 'none');
      part.removeAttribute('aria-selected');
    }
  }
}

mend();
if (document.querySelector('form')) new MutationObserver(mend).observe(document.getElementById('content'), { childList: true, subtree: true });
