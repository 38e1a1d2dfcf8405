'use strict';

// A box above each folded answer. What the reader writes first stays in this browser, and is shown beside the answer.
// A claim has a choice as well. Nothing is sent.
(() => {
    const ITEM = 'workbook-answers';
    // What the browser has no room for, or isn't allowed to keep.
    let unkept = null;
    let count = 0;

    function all() {
        try {
            return unkept || JSON.parse(localStorage.getItem(ITEM)) || {};
        } catch {
            return {};
        }
    }

    /** Whether the browser keeps it. */
    function keep(answers) {
        try {
            localStorage.setItem(ITEM, JSON.stringify(answers));
            unkept = null;
        } catch {
            unkept = answers;
        }
        return !unkept;
    }

    const said = ({choice, words} = {}) => [choice, words && words.trim()].filter(Boolean).join(': ');

    /** The box for one answer, and the place that shows what was written. A claim's has a choice. */
    function box(key, claim) {
        const id = `yours-${count += 1}`;
        const entry = () => all()[key] || {};
        const {first, later, seen} = entry();
        const {choice, words} = later || first || {};
        const option = (it) => `<label><input type="radio" name="${id}-choice" value="${it}"${
            it === choice ? ' checked' : ''}> ${it}</label>`;
        const whole = document.createElement('div');
        const shown = document.createElement('div');
        let looked = Boolean(seen);

        whole.className = 'yours';
        shown.className = 'shown';
        whole.innerHTML = (claim ? `<fieldset><legend>Claim ${claim}: what do you believe?</legend>${
            ['true', 'false', 'it depends'].map(option).join('')}</fieldset>` : '')
            + `<label for="${id}"></label><textarea id="${id}" rows="2"></textarea><p role="status"></p><div></div>`;
        const [label, text, status, printed] = [...whole.children].slice(-4);
        text.value = words || '';

        function draw() {
            label.textContent = claim ? 'Your reason' : `Your answer${looked ? '' : ', before you look'}`;
            const {first, later} = entry();
            for (const place of [shown, printed]) {
                place.textContent = '';
                for (const [name, answer] of [['Your answer, before you looked', first], ['Written afterwards', later]]) {
                    if (said(answer)) {
                        place.insertAdjacentHTML('beforeend', `<p><b>${name}</b><br><span></span></p>`);
                        place.lastChild.lastChild.textContent = said(answer);
                    }
                }
            }
        }

        /** Keeps what is in the box. What was written before the look stays as it was. */
        function write() {
            const {value} = whole.querySelector(':checked') || {};
            const answer = {choice: value, words: text.value};
            const {first} = entry();
            const later = looked && said(answer) !== said(first) ? answer : undefined;
            const now = {first: looked ? first : answer, later, seen: looked};
            const answers = {...all(), [key]: said(now.first) || later ? now : undefined};
            status.textContent = keep(answers) ? '' : 'Your browser can’t keep this: it ends with the page.';
            draw();
        }

        function look() {
            looked = true;
            write();
        }

        whole.addEventListener('input', write);
        // mdBook turns the page at an arrow key.
        whole.addEventListener('keydown', (event) => event.stopPropagation());
        draw();
        return {whole, shown, look};
    }

    /** The paragraph before a fold, and before the code between. */
    function question({previousElementSibling: before}) {
        return before && before.tagName !== 'P' ? question(before) : before;
    }

    // The page's heading is part of the key, also where all are printed as one page.
    let page = '';
    for (const found of document.querySelectorAll('main h1, main details.answer:not([data-asks="nothing"])')) {
        const asked = question(found);
        if (found.tagName === 'H1') {
            page = found.id;
        } else if (asked) {
            const {whole, shown, look} = box(`${page}: ${asked.textContent.trim()}`);
            found.before(whole);
            found.querySelector('summary').after(shown);
            found.addEventListener('toggle', () => found.open && look());
        }
    }

    // The page that answers a claim shows what was believed where the first page made it.
    for (const place of document.querySelectorAll('.claim')) {
        const {claim, number, answered} = place.dataset;
        const {whole, shown, look} = box(`claim: ${claim}`, number);
        if (answered !== undefined && all()[`claim: ${claim}`]) {
            look();
            whole.replaceChildren(shown);
        }
        place.replaceWith(whole);
    }

    for (const place of document.querySelectorAll('.forget')) {
        place.innerHTML = '<button type="button">Forget my answers</button> <span role="status"></span>';
        place.firstChild.addEventListener('click', () => {
            if (confirm('Forget what you wrote into the boxes of this book?')) {
                place.lastChild.textContent = keep({}) ? 'Forgotten.' : 'Nothing was kept.';
            }
        });
    }
})();
