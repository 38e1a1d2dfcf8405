// Gives the cases in which an instrument says something else than the chapters' own programs. What they show is
// laid out otherwise: payloads are compared as JSON, bytes as both show them.
({
    setCookie: cases => cases.filter(it => {
        const { readSetCookie, showBytes } = window.workbook;
        const request = { ...it.request, later: it.later };
        const { cookie, ...says } = readSetCookie(it.line, it.page, request, 1760000000);
        const words = ['ignored', 'header', 'withheld'].some(key => (says[key] || null) !== (it[key] || null));
        const shown = { ...cookie };
        for (const key of ['name', 'value', 'path']) shown[key] = showBytes(shown[key] ?? '');
        const kept = Object.entries(it.cookie || {}).some(([key, value]) => shown[key] !== value);
        return words || kept || !it.cookie === Boolean(cookie);
    }),
    cookies: async cases => {
        const differing = [];
        for (const { text, keys, now, as, ...expected } of cases) {
            const says = await window.workbook.inspectCookie(text, keys, { as, now });
            if (says.payload?.why) says.why = says.payload.why;
            if (says.payload?.ok) says.payload = says.payload.ok.parsed ?? says.payload.ok.text;
            if (expected.payload) expected.payload = json(expected.payload);
            // Its words are the page's own.
            says.warnings = says.warnings?.length;
            // The program names its own flag.
            if (expected.key) expected.key = expected.key.replace(' Give it with --secret', '');
            const other = Object.keys(expected).filter(key => !same(expected[key] ?? null, says[key] ?? null));
            if (other.length) differing.push({ text, other, expected, says });
        }
        return differing;
        function json(text) {
            try { return JSON.parse(text); } catch { return text; }
        }
        function same(one, other) {
            const sorted = (_, it) => it && typeof it === 'object' && !Array.isArray(it)
                ? Object.fromEntries(Object.entries(it).sort()) : it;
            return JSON.stringify(one, sorted) === JSON.stringify(other, sorted);
        }
    },
})
