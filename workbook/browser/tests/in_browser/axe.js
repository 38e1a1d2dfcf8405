'use strict';

// Elements with a text of their own, one of each kind that this tab hasn't met: what differs in no class, no
// row's parity and no ancestor has the same color in every theme.
function newKinds() {
    const met = new Set(JSON.parse(sessionStorage.getItem('met') || '[]'));
    const name = it => `${it.tagName}.${it.className.baseVal ?? it.className}`
        + (it.tagName === 'TR' ? [...it.parentElement.children].indexOf(it) % 2 : '');
    const kind = it => it ? kind(it.parentElement) + '>' + name(it) : '';
    const hasText = it => [...it.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    const found = [];
    for (const element of document.body.querySelectorAll('*')) {
        if (!hasText(element) || met.has(kind(element))) continue;
        met.add(kind(element));
        found.push(element);
    }
    sessionStorage.setItem('met', JSON.stringify([...met]));
    return found;
}

// Leaves of the page what these stand in, and the buttons that choose a theme. axe reads the whole page for each
// theme, and colors don't depend on what stands elsewhere. Rows stay: every other one has a color of its own.
function keepOnly(elements) {
    const kept = new Set(elements);
    for (const element of [...elements, ...document.querySelectorAll('[id^="mdbook-theme-"], tr')]) {
        for (let it = element; it; it = it.parentElement) kept.add(it);
    }
    for (const element of document.body.querySelectorAll('*')) {
        if (!kept.has(element)) element.remove();
    }
}

// mdBook's own button: it changes the highlighting as well.
const choose = theme => document.getElementById(`mdbook-theme-${theme}`).click();

async function violations(theme, context, options) {
    choose(theme);
    const found = await axe.run(context, { ...options, resultTypes: ['violations'], iframes: false });
    const why = node => node.any.map(it => it.message).join(' ');
    return found.violations.flatMap(
        it => it.nodes.map(node => `${theme}: ${it.id} at ${node.target.join(' ')}: ${why(node)}`));
}

// The rules whose answer a theme can change: in each theme, and on one element of each kind. A page has thousands of
// words in colors, and looking at each takes most of the time.
const OF_COLORS = ['color-contrast', 'link-in-text-block'];

async function all(themes) {
    document.querySelectorAll('details').forEach(it => { it.open = true; });
    // Folds that have just been opened are measured with the next picture.
    const picture = () => new Promise(requestAnimationFrame);
    await picture();
    await picture();
    const rules = Object.fromEntries(OF_COLORS.map(rule => [rule, { enabled: false }]));
    const found = await violations(themes[0], document, { rules });
    const include = newKinds();
    if (!include.length) return found;
    keepOnly(include);
    for (const theme of themes) {
        found.push(...await violations(theme, { include }, { runOnly: OF_COLORS }));
    }
    return found;
}
