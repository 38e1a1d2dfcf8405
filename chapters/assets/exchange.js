'use strict';

// A recording has no <code>, so mdBook gives it no button to copy it. What is copied is its text, as recorded.
(() => {
    for (const pre of document.querySelectorAll('.exchange, .wire, .console')) {
        // A part that is selected by hand: folds are hidden, and would lose their line feeds.
        pre.addEventListener('copy', event => {
            const text = getSelection().getRangeAt(0).toString();
            if (pre.textContent.includes(text)) {
                event.clipboardData.setData('text/plain', text);
                event.preventDefault();
            }
        });

        // Only https and this machine have it.
        if (!navigator.clipboard) continue;
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'copy';
        const say = (label, done) => {
            button.title = label;
            button.setAttribute('aria-label', label);
            button.classList.toggle('done', done);
        };
        say('Copy to clipboard', false);
        button.addEventListener('click', () => navigator.clipboard.writeText(pre.textContent).then(
            () => say('Copied', true),
            () => say('The browser refused to copy', false)));
        button.addEventListener('blur', () => say('Copy to clipboard', false));
        const buttons = document.createElement('div');
        buttons.className = 'buttons';
        buttons.append(button);
        pre.prepend(buttons);
    }
})();
