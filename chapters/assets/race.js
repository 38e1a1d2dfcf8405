'use strict';

// Plays a race step by step: two requests, and between them the store. The steps are the rows of a table, which a test
// wrote: a number, what the first request does, what the second does, what the store holds then.
(() => {
    // A request that has answered holds no copy any more. A save that was accepted is what it holds from then on.
    const COPY = /^loads (v\d+)|Yes, as (v\d+)|^answers/;

    const WAY = {loads: 'from', creates: 'to', saves: 'to', deletes: 'to'};

    const versions = (text) => text.match(/v\d+/g) || [];

    /** The version that a request holds after these things that it did. */
    function copy(deeds) {
        const last = deeds.map((did) => COPY.exec(did)).filter(Boolean).pop() || [];
        return last[1] || last[2];
    }

    function play(race) {
        const table = race.querySelector('table');
        const wrapper = table.closest('.table-wrapper') || table;
        const [[, first, second, store], ...rows] = [...table.rows].map((row) => [...row.cells]);
        const text = (step, column) => rows[step][column].textContent.trim();
        const end = rows.length - 1;
        const names = [, first, second, store].map((cell) => cell.textContent);
        let now = 0;

        const player = document.createElement('div');
        player.className = 'player';
        player.setAttribute('role', 'group');
        player.setAttribute('aria-label', `${names[1]} and ${names[2]}, step by step`);
        player.innerHTML = `<div class="controls"><button type="button">Start</button><button type="button">Back</button>\
<button type="button">Forward</button><input type="range" min="0" max="${end}" value="0" aria-label="Step">\
<button type="button" aria-expanded="false">As a table</button></div><p role="status"></p>\
<div class="stage" aria-hidden="true"></div>`;
        const [start, back, forward, all] = player.querySelectorAll('button');
        const slider = player.querySelector('input');
        const status = player.querySelector('[role=status]');
        const stage = player.lastChild;

        function place(html, name, step) {
            const cell = document.createElement('div');
            cell.className = name;
            cell.innerHTML = html;
            cell.dataset.step = step;
            stage.append(cell);
            return cell;
        }

        const heads = [1, 3, 2].map((column) => place(`<b>${names[column]}</b><span></span>`, 'head', 0));
        rows.forEach((row, step) => {
            for (const column of [1, 3, 2]) {
                const did = text(step, column);
                const changed = column < 3 ? did : step === 0 || did !== text(step - 1, 3);
                const cell = place(changed ? row[column].innerHTML : '', column < 3 ? 'lane' : 'store', step);
                const way = column < 3 && WAY[did.split(' ')[0]];
                if (way) {
                    cell.dataset.arrow = (way === 'to') === (column === 1) ? '→' : '←';
                }
            }
        });

        /** What a request holds at a step, in words, and whether the store has moved on since. */
        function held(column) {
            const version = copy(rows.slice(0, now + 1).map((_, step) => text(step, column)).filter(Boolean));
            const stale = Boolean(version) && !versions(text(now, 3)).includes(version);
            return {stale, words: version ? `holds ${stale ? `a stale copy, ${version}` : version}` : ''};
        }

        function show(step) {
            now = Math.max(0, Math.min(end, step));
            for (const cell of stage.children) {
                cell.classList.toggle('later', cell.dataset.step > now);
                cell.classList.toggle('now', Number(cell.dataset.step) === now);
            }
            const said = [1, 2].filter((column) => text(now, column)).map((column) => `${names[column]} ${text(now, column)}.`);
            said.push(`${names[3]}: ${text(now, 3)}.`);
            [1, , 2].forEach((column, place) => {
                const {stale, words} = held(column);
                heads[place].lastChild.textContent = words;
                heads[place].classList.toggle('stale', stale);
                if (stale) {
                    said.push(`${names[column]} ${words}.`);
                }
            });
            status.textContent = `Step ${now} of ${end}: ${said.join(' ')}`;
            slider.value = now;
            slider.setAttribute('aria-valuetext', `${now} of ${end}`);
            back.setAttribute('aria-disabled', now === 0);
            start.setAttribute('aria-disabled', now === 0);
            forward.setAttribute('aria-disabled', now === end);
        }

        start.addEventListener('click', () => show(0));
        back.addEventListener('click', () => show(now - 1));
        forward.addEventListener('click', () => show(now + 1));
        slider.addEventListener('input', () => show(Number(slider.value)));
        all.addEventListener('click', () => {
            wrapper.hidden = !wrapper.hidden;
            all.setAttribute('aria-expanded', !wrapper.hidden);
        });
        player.addEventListener('keydown', (event) => {
            const to = {ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: end}[event.key];
            if (to !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
                // Otherwise mdBook turns the page.
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
