'use strict';

// Search leads to where a word is explained, and last to a hint. The pages' text has letters for it that show
// nowhere: U+2063 before a term that is explained, U+2064 at either end of a hint.
(() => {
    const lunr = window.elasticlunr;
    if (!lunr) return;
    const stems = text => text.toLowerCase().split(/[^\p{L}\p{N}_]+/u).filter(Boolean).map(lunr.stemmer);

    const ordered = (results, query) => {
        const term = query.trim().toLowerCase();
        const wanted = stems(query);
        const rank = ({ doc }) => {
            if (doc.body.toLowerCase().includes(`\u2063 ${term}`)) return 0;
            const words = stems(`${doc.title} ${doc.body.replace(/\u2064[^\u2064]*\u2064?/g, ' ')}`);
            return wanted.every(it => words.some(word => word.startsWith(it))) ? 1 : 2;
        };
        return results
            .map(result => ({ result, rank: rank(result) }))
            .sort((a, b) => a.rank - b.rank || b.result.score - a.result.score)
            .map(({ result, rank }) => ({ ...result, doc: shown(result.doc, rank) }));
    };

    // Where a word stands outside of hints, the hints stay folded.
    const shown = (doc, rank) => ({
        ...doc,
        body: (rank < 2 ? doc.body.replace(/\u2064[^\u2064]*\u2064?/g, ' ') : doc.body).replace(/[\u2063\u2064]/g, ''),
    });

    const load = lunr.Index.load;
    lunr.Index.load = data => {
        const index = load.call(lunr.Index, data);
        const search = index.search.bind(index);
        index.search = (query, options) => ordered(search(query, options), query);
        return index;
    };

    // Arrived: at the entry of that name, or else at the first place, which may be folded away.
    const query = new URLSearchParams(location.search).get('highlight');
    if (!query) return;
    const entry = [...document.querySelectorAll('main dt')]
        .find(it => it.textContent.trim().toLowerCase() === query.toLowerCase());
    if (entry) return location.replace(`#${entry.id}`);
    const heading = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const found = [];
    for (let it = heading?.nextElementSibling; it && !/^H[1-3]$/.test(it.tagName); it = it.nextElementSibling) {
        found.push(...it.querySelectorAll('mark'));
    }
    const fold = found.every(it => it.closest('details')) && found[0]?.closest('details');
    if (fold) fold.open = true;
})();
