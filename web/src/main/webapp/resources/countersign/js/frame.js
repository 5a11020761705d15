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

// A refusal that comes back without its field: the component library points the field to the words, here it is marked too, and unmarked when they are gone.
function mark() {
  for (const field of document.querySelectorAll('[aria-describedby$="_error-detail"]')) {
    const said = document.getElementById(field.getAttribute('aria-describedby'));
    if (said) field.setAttribute('aria-invalid', 'true');
    else for (const gone of ['aria-invalid', 'aria-describedby']) field.removeAttribute(gone);
  }
}

function look() {
  mend();
  mark();
}

// The kinds of mails beside the one that is shown: it is in sight among them.
function show() {
  for (const shown of document.querySelectorAll('.ga-kinds [aria-current="true"]')) {
    const list = shown.closest('.ga-kinds');
    list.scrollTop += shown.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
  }
}

show();
look();
if (document.querySelector('form')) new MutationObserver(look).observe(document.getElementById('content'), { childList: true, subtree: true });
