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

// mdBook's own button: it changes the highlighting as well.
const choose = theme => document.getElementById(`mdbook-theme-${theme}`).click();

async function violations(theme, context, options) {
    choose(theme);
    const found = await axe.run(context, { ...options, resultTypes: ['violations'], iframes: false });
    const why = node => node.any.map(it => it.message).join(' ');
    return found.violations.flatMap(
        it => it.nodes.map(node => `${theme}: ${it.id} at ${node.target.join(' ')}: ${why(node)}`));
}

// All rules in the first theme. In the others the two whose answer a theme can change.
async function all(themes) {
    document.querySelectorAll('details').forEach(it => { it.open = true; });
    // Folds that have just been opened are measured with the next picture.
    const picture = () => new Promise(requestAnimationFrame);
    await picture();
    await picture();
    const [first, ...others] = themes;
    const found = await violations(first, document, {});
    const include = newKinds();
    if (!include.length) return found;
    for (const theme of others) {
        const runOnly = ['color-contrast', 'link-in-text-block'];
        found.push(...await violations(theme, { include }, { runOnly }));
    }
    return found;
}
