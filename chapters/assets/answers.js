'use strict';

// A box above each folded answer. What is written first stays in this browser, and is shown beside the answer.
// A claim has a choice as well. Nothing is sent.
(() => {
    const ITEM = 'workbook-answers';
    // What the browser has no room for, or isn't allowed to keep.
    let unkept = null;

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
        const entry = () => all()[key] || {};
        const {first, later, seen} = entry();
        const {choice, words} = later || first || {};
        const option = (it) => `<label><input type="radio" name="claim-${claim}" value="${it}"${
            it === choice ? ' checked' : ''}> ${it}</label>`;
        const place = (className) => Object.assign(document.createElement('div'), {className});
        const [whole, shown] = [place('yours'), place('shown')];
        let looked = seen;

        whole.innerHTML = (claim ? `<fieldset><legend>Claim ${claim}: what do you believe?</legend>${
            ['true', 'false', 'it depends'].map(option).join('')}</fieldset>` : '')
            + '<label><b></b><textarea rows="2"></textarea></label><output></output><div></div>';
        const [name, text, status, printed] = whole.querySelectorAll('b, textarea, output, div');
        text.value = words || '';

        function draw() {
            name.textContent = claim ? 'Your reason' : `Your answer${looked ? '' : ', before you look'}`;
            const {first, later} = entry();
            for (const place of [shown, printed]) {
                place.textContent = '';
                for (const [when, answer] of [['Your answer, before you looked', first], ['Written afterwards', later]]) {
                    if (said(answer)) {
                        place.insertAdjacentHTML('beforeend', `<p><b>${when}</b><br><span></span></p>`);
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

        whole.addEventListener('input', write);
        // mdBook turns the page at an arrow key.
        whole.addEventListener('keydown', (event) => event.stopPropagation());
        draw();
        return {
            whole,
            shown,
            look() {
                looked = true;
                write();
            },
        };
    }

    /** The paragraph before a fold and its code. */
    function question({previousElementSibling: before}) {
        return before && before.tagName !== 'P' ? question(before) : before;
    }

    // A key begins with the page's heading, also where all are one page.
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

    // The first page makes the claims. The page that answers them shows what was believed.
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
        place.innerHTML = '<button>Forget my answers</button> <output></output>';
        place.firstChild.addEventListener('click', () => {
            if (confirm('Forget what you wrote into the boxes of this book?')) {
                place.lastChild.textContent = keep({}) ? 'Forgotten.' : 'Nothing was kept.';
            }
        });
    }
})();
