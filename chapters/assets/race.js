'use strict';

// Plays a race step by step: two requests, and between them the store. The steps are the rows of a table, which a test
// wrote: a number, what the first request does, what the second does, what the store holds after that.
(() => {
    // What changes the copy that a request has. One that is done has none any more.
    const COPIES = /^loads(?:\D*(v\d+))?|^(?:saves|leaves).* as v|^(?:deletes|answers)/;

    function play(race) {
        const table = race.querySelector('table');
        const wrapper = table.closest('.table-wrapper') || table;
        const [names, ...rows] = [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
        const end = rows.length - 1;
        let now = 0;

        const player = document.createElement('div');
        player.className = 'player';
        player.setAttribute('role', 'group');
        player.setAttribute('aria-label', `${names[1]} and ${names[2]}, step by step`);
        player.innerHTML = `<div class="controls"><button>Start</button><button>Back</button><button>Forward</button>
            <input type="range" max="${end}" aria-label="Step"><button aria-expanded="false">As a table</button></div>
            <output></output><div class="stage" aria-hidden="true"></div>`;
        const [start, back, forward, asTable] = player.querySelectorAll('button');
        const [slider, status, stage] = player.querySelectorAll('input, output, .stage');

        function cell(kind, text, step) {
            const made = document.createElement('div');
            made.className = kind;
            made.textContent = text;
            made.dataset.step = step;
            stage.append(made);
            return made;
        }

        // The store stands between the requests.
        const heads = [1, 3, 2].map((column) => cell('head', names[column], 0));
        const copies = heads.map((head) => head.appendChild(document.createElement('span')));
        rows.forEach((row, step) => {
            for (const column of [1, 3, 2]) {
                const isNews = column < 3 || !step || row[3] !== rows[step - 1][3];
                const made = cell(column < 3 ? 'lane' : 'store', isNews ? row[column] : '', step);
                if (column < 3 && row[column] && !row[column].startsWith('answers')) {
                    made.dataset.arrow = row[column].startsWith('loads') === (column === 1) ? '←' : '→';
                }
            }
        });

        /** The version that a request has a copy of. */
        function copy(column) {
            const changes = rows.slice(0, now + 1).map((row) => COPIES.exec(row[column])).filter(Boolean);
            return changes.length && changes.pop()[1];
        }

        function show(step) {
            now = Math.max(0, Math.min(end, step));
            const row = rows[now];
            const said = [1, 2, 3].filter((column) => row[column]).map((column) => `${names[column]}: ${row[column]}.`);
            [1, 2].forEach((column, place) => {
                const version = copy(column);
                const isStale = version && !row[3].match(/v\d+|$/g).includes(version);
                const words = version ? `has ${isStale ? 'a stale copy, ' : ''}${version}` : '';
                copies[place * 2].textContent = words;
                heads[place * 2].classList.toggle('stale', Boolean(isStale));
                if (isStale) {
                    said.push(`${names[column]} ${words}.`);
                }
            });
            for (const {classList, dataset} of stage.children) {
                classList.toggle('later', dataset.step > now);
                classList.toggle('now', Number(dataset.step) === now);
            }
            status.textContent = `Step ${now} of ${end}. ${said.join(' ')}`;
            slider.value = now;
            start.setAttribute('aria-disabled', !now);
            back.setAttribute('aria-disabled', !now);
            forward.setAttribute('aria-disabled', now === end);
        }

        start.addEventListener('click', () => show(0));
        back.addEventListener('click', () => show(now - 1));
        forward.addEventListener('click', () => show(now + 1));
        slider.addEventListener('input', () => show(Number(slider.value)));
        asTable.addEventListener('click', () => {
            wrapper.hidden = !wrapper.hidden;
            asTable.setAttribute('aria-expanded', !wrapper.hidden);
        });
        player.addEventListener('keydown', (event) => {
            const to = {ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: end}[event.key];
            if (to !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
                // mdBook would turn the page.
                event.stopPropagation();
                event.preventDefault();
                show(to);
            }
        });
        wrapper.hidden = true;
        race.prepend(player);
        show(0);
    }

    document.querySelectorAll('.race').forEach(play);
})();
