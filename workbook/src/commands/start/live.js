// The live page: shows how the tests stand, at the steps. Only `cargo workbook` serves it, and finds the words.
(() => {
    'use strict';

    const mine = document.currentScript.dataset;
    const root = typeof path_to_root === 'string' ? path_to_root : '';
    const pageOf = address => new URL(address).pathname.split('/').pop() || 'index.html';
    const here = pageOf(location.href);
    const main = document.querySelector('main');
    const title = main?.querySelector('h1');
    const links = [...document.querySelectorAll('mdbook-sidebar-scrollbox a[href]:not([href*="#"])')];
    const isFirst = here === 'index.html' || (links.length > 0 && here === pageOf(links[0].href));

    function make(name, className, ...parts) {
        const element = document.createElement(name);
        element.className = className;
        element.append(...parts);
        return element;
    }

    function mark(element, { state }) {
        element.dataset.state = state;
        return element;
    }

    // Writes only what is new: a screen reader would read it again.
    function say(element, text) {
        if (element.textContent !== text) element.textContent = text;
    }

    // The status line. Its button is no part of what is read out.
    const status = make('span', 'live-status');
    status.setAttribute('role', 'status');
    const reload = make('button', 'live-reload', 'Reload the page');
    reload.addEventListener('click', () => location.reload());
    const line = make('div', 'live-line', status, reload);
    document.body.append(line);

    function tell(text, offersReload = false) {
        say(status, text);
        reload.hidden = !offersReload;
        line.classList.toggle('live-silent', !text);
    }

    // Each step's heading, and below it a list of its tests.
    const headings = new Map();
    for (const heading of main?.querySelectorAll(':is(h2, h3)[id^="step-"]') ?? []) {
        const number = parseInt(heading.id.slice(5), 10);
        if (!headings.has(number)) headings.set(number, heading);
    }
    const lists = new Map();

    function showSteps(steps) {
        for (const [number, heading] of headings) {
            const step = steps.find(it => it.number === number);
            if (!step) {
                lists.get(number)?.remove();
                lists.delete(number);
                continue;
            }
            if (!lists.has(number)) {
                lists.set(number, make('details', 'live-tests', make('summary', ''), make('ul', '')));
                heading.after(lists.get(number));
            }
            const details = lists.get(number);
            say(mark(details, step).firstChild, step.says);
            details.lastChild.replaceChildren(...step.tests.map(test => mark(make('li', '', test.says), test)));
        }
    }

    // The card at the head of a chapter.
    const bar = make('progress', '');
    bar.setAttribute('aria-hidden', 'true');
    const progress = make('p', 'live-progress', make('span', ''), bar);

    function showProgress(chapter) {
        if (!chapter) {
            progress.remove();
            return;
        }
        const card = main.querySelector('.card, .blockquote-tag-note');
        if (!progress.isConnected) card ? card.append(progress) : title?.after(progress);
        say(mark(progress, chapter).firstChild, `Your tests: ${chapter.says}`);
        bar.max = chapter.tests || 1;
        bar.value = chapter.green;
    }

    // The first failure. While its chapter runs again it stays, so that a reader can go on reading.
    let shown = {};
    let box = null;

    function showFailure(chapter) {
        if (box && chapter?.state === 'running') {
            say(box.firstChild, `Before this run: ${shown.headline}`);
            return;
        }
        const failure = chapter?.failure;
        if (!box || shown.step !== failure?.step || shown.text !== failure?.text) {
            box?.remove();
            box = failure ? make('details', 'live-failure', make('summary', ''), make('pre', '', failure.text)) : null;
            if (box) box.open = true;
        }
        if (!box) return;
        shown = failure;
        say(box.firstChild, failure.headline);
        if (!box.isConnected) (lists.get(failure.step) ?? progress).after(box);
    }

    // The first page says where to go on.
    const next = make('p', 'live-next');

    function showNext(state) {
        if (!isFirst) return;
        if (!next.isConnected) title?.after(next);
        const { says = '', address } = state.next ?? {};
        if (next.textContent === says) return;
        const link = make('a', '', says);
        link.href = root + address;
        next.replaceChildren(address ? link : says);
    }

    function showSidebar(chapters) {
        for (const link of links) {
            link.querySelector('.live-mark')?.remove();
            const chapter = chapters.find(it => `${it.name}.html` === pageOf(link.href));
            if (!chapter) continue;
            const sign = make('span', 'live-sign', chapter.sign);
            sign.setAttribute('aria-hidden', 'true');
            const words = make('span', 'live-words', ` (${chapter.says})`);
            link.append(mark(make('span', 'live-mark', sign, words), chapter));
        }
    }

    function show(state) {
        const chapter = state.chapters.find(it => `${it.name}.html` === here);
        showSteps(chapter?.steps ?? []);
        showProgress(chapter);
        showFailure(chapter);
        showNext(state);
        showSidebar(state.chapters);
    }

    function hear(event) {
        wait = 0;
        const state = JSON.parse(event.data);
        if (state.workbook !== mine.workbook) {
            show({ chapters: [] });
            tell('Another workbook is served here now.', true);
            return;
        }
        show(state);
        if (state.book === mine.book) tell(state.says);
        else tell('The book was built again since this page was loaded.', true);
    }

    // Connected while the page is seen: a browser has six connections for a host, and a reader more tabs.
    let source = null;
    let wait = 0;
    let timer = 0;

    function close() {
        clearTimeout(timer);
        source?.close();
        source = null;
    }

    function connect() {
        if (source || document.hidden) return;
        source = new EventSource('/_workbook/events');
        source.addEventListener('state', hear);
        source.addEventListener('error', () => {
            tell('No connection to cargo workbook: what you see may be out of date. Trying again …');
            if (source.readyState !== EventSource.CLOSED) return;
            // The browser has given up, and we haven't.
            close();
            wait = Math.min(wait + 1000, 10000);
            timer = setTimeout(connect, wait);
        });
    }

    tell('');
    document.addEventListener('visibilitychange', () => (document.hidden ? close() : connect()));
    addEventListener('pagehide', close);
    addEventListener('pageshow', connect);
    connect();
})();
