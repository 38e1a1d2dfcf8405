'use strict';

// What mdBook's pages lack: a sidebar button for the keyboard, listings and tables that can be scrolled without
// a mouse, the neighbors' names, and landmarks.
(() => {
    const all = (selector, within = document) => [...within.querySelectorAll(selector)];
    const id = name => document.getElementById(`mdbook-${name}`);

    // mdBook's toggle is the label of a hidden checkbox, which no key reaches. It still does the work.
    const label = id('sidebar-toggle');
    const toggle = document.createElement('button');
    toggle.type = 'button';
    toggle.className = label.className;
    toggle.title = label.title;
    toggle.append(...label.childNodes);
    for (const name of ['aria-label', 'aria-controls']) {
        toggle.setAttribute(name, label.getAttribute(name));
        label.removeAttribute(name);
    }
    const tell = () => toggle.setAttribute('aria-expanded', label.ariaExpanded ?? 'false');
    new MutationObserver(tell).observe(label, { attributeFilter: ['aria-expanded'] });
    tell();
    toggle.addEventListener('click', () => label.click());
    label.hidden = true;
    label.before(toggle);

    const skip = document.querySelector('.skip');
    if (skip) document.body.prepend(skip);
    id('menu-bar').setAttribute('role', 'banner');

    // A listing or table that is wider than its room takes the focus, and shows where there is more.
    const scrollers = all('main pre > code, main .table-wrapper');
    const scrolls = it => it.scrollWidth > it.clientWidth + 1;
    const look = it => {
        const wide = scrolls(it);
        it.classList.toggle('wide', wide);
        it.classList.toggle('more', wide && it.scrollLeft + it.clientWidth < it.scrollWidth - 1);
        if (wide === it.hasAttribute('tabindex')) return;
        it.toggleAttribute('tabindex', wide);
        if (wide) {
            it.tabIndex = 0;
            it.setAttribute('role', 'group');
            it.setAttribute('aria-label', it.tagName === 'CODE' ? 'Code, scrolls sideways' : 'Table, scrolls sideways');
        } else {
            it.removeAttribute('role');
            it.removeAttribute('aria-label');
        }
    };
    const sizes = new ResizeObserver(entries => entries.forEach(entry => look(entry.target)));
    document.fonts.addEventListener('loadingdone', () => scrollers.forEach(look));
    for (const it of scrollers) {
        look(it);
        sizes.observe(it);
        it.addEventListener('scroll', () => look(it), { passive: true });
    }

    // There an arrow scrolls. mdBook would turn the page.
    addEventListener('keydown', event => {
        const scroller = event.target.closest?.('main pre > code, main .table-wrapper');
        if (/^Arrow(Left|Right)$/.test(event.key) && scroller && scrolls(scroller)) event.stopPropagation();
    }, true);

    // The sidebar knows what the neighbors are called.
    const names = new Map(all('#mdbook-sidebar a[href]').map(it => [it.href, it.textContent.trim()]));
    for (const it of all('.nav-chapters, .mobile-nav-chapters')) {
        const chapter = names.get(it.href);
        if (!chapter) continue;
        const name = document.createElement('span');
        name.className = 'name';
        name.textContent = chapter;
        it.append(name);
        it.title = `${it.classList.contains('next') ? 'Next' : 'Previous'}: ${chapter}`;
        it.setAttribute('aria-label', it.title);
    }

    // A table's corner is empty where the rows have names: a cell, and no heading.
    for (const it of all('main th:empty')) it.replaceWith(document.createElement('td'));

    // A box of a checklist is called what stands beside it.
    for (const it of all('main li > input')) it.setAttribute('aria-label', it.parentElement.textContent.trim());
})();
