//! Where another body parts from the solution's.
//!
//! Up to there both do the same. So a test that never gets there in the solution's run says the same of
//! both. Looked at are statements, branches and arms. What a closure or an `async` block holds is never
//! parted from what stands around it, since what it captures moves with it; nor is what a macro is given.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use proc_macro2::{TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::{Arm, Block, Expr, ExprIf, ExprMatch, Item, Local, LocalInit, Pat, Stmt};

/// A place between two statements, where start and end are one, or an expression that is a branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    start: usize,
    end: usize,
}

impl From<Range<usize>> for Place {
    fn from(range: Range<usize>) -> Self {
        let Range { start, end } = range;
        Self { start, end }
    }
}

/// The places in `ours` that lead into all that is different in `theirs`; both are what stands between a
/// function's braces. `None` where that is the function's start.
pub fn places(ours: &str, theirs: &str) -> Option<BTreeSet<Place>> {
    // An attribute may leave out what it stands before.
    if ours.contains("#[") || theirs.contains("#[") {
        return None;
    }
    let (ours, theirs) = (format!("{{{ours}}}"), format!("{{{theirs}}}"));
    let our: Block = syn::parse_str(&ours).ok()?;
    let mut their: Block = syn::parse_str(&theirs).ok()?;
    leave_out_what_it_brings(&mut their, &our, &ours);
    let found = block(&our, &their)?;
    let start = our.stmts.first()?.span().byte_range().start;
    if found.is_empty() || found.iter().any(|it| it.start <= start) {
        return None;
    }
    // The brace in front of the text is none of the function's.
    let inside = found
        .into_iter()
        .map(|it| Place::from(it.start - 1..it.end - 1));
    Some(inside.collect())
}

/// `ours` with a note at each place.
pub fn with_notes(ours: &str, notes: &BTreeMap<Place, usize>) -> String {
    let mut pieces = Vec::new();
    for (place, number) in notes {
        let Place { start, end } = *place;
        let note = format!("crate::__reached({number}usize); ");
        if start == end {
            pieces.push((start, note));
        } else {
            pieces.push((start, format!("{{ {note}")));
            pieces.push((end, " }".to_owned()));
        }
    }
    pieces.sort_by_key(|(place, _)| *place);
    let mut text = String::with_capacity(ours.len());
    let mut done = 0;
    for (place, piece) in pieces {
        text += &ours[done..place];
        text += &piece;
        done = place;
    }
    text + &ours[done..]
}

/// Removes from `their` what an answer brings along and `our` doesn't know the name of, so that it means
/// nothing to the code that both have; and the lines that only bind an argument again.
fn leave_out_what_it_brings(their: &mut Block, our: &Block, ours: &str) {
    let mut known = BTreeSet::new();
    if let Ok(tokens) = ours.parse() {
        names(tokens, &mut known);
    }
    let has_items = our.stmts.iter().any(|it| matches!(it, Stmt::Item(_)));
    their.stmts.retain(|it| match it {
        Stmt::Item(item) if !has_items => name(item).is_none_or(|it| known.contains(&it)),
        _ => true,
    });
    let bindings = their.stmts.iter().take_while(|it| is_binding_again(it));
    let bindings = bindings.count();
    their.stmts.drain(..bindings);
}

/// Every identifier of these tokens.
fn names(tokens: TokenStream, found: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(name) => drop(found.insert(name.to_string())),
            TokenTree::Group(group) => names(group.stream(), found),
            _ => {}
        }
    }
}

/// The one name under which an item is known. A `use` may bring a trait, whose methods have names of their
/// own, and so may a macro.
fn name(item: &Item) -> Option<String> {
    let name = match item {
        Item::Const(it) => &it.ident,
        Item::Enum(it) => &it.ident,
        Item::Fn(it) => &it.sig.ident,
        Item::Static(it) => &it.ident,
        Item::Struct(it) => &it.ident,
        _ => return None,
    };
    Some(name.to_string())
}

/// `let mut n = n;`
fn is_binding_again(statement: &Stmt) -> bool {
    let Stmt::Local(Local {
        pat: Pat::Ident(new),
        init:
            Some(LocalInit {
                expr,
                diverge: None,
                ..
            }),
        ..
    }) = statement
    else {
        return false;
    };
    let Expr::Path(old) = &**expr else {
        return false;
    };
    new.by_ref.is_none() && new.subpat.is_none() && old.path.is_ident(&new.ident)
}

/// Where two blocks part. `None` where nothing can be noted.
fn block(our: &Block, their: &Block) -> Option<Vec<Place>> {
    let mut places = Vec::new();
    let mut theirs = their.stmts.iter();
    let of_one_length = our.stmts.len() == their.stmts.len();
    for (number, statement) in our.stmts.iter().enumerate() {
        let Some(their) = theirs.next() else {
            return Some(and(places, before(our, number)?));
        };
        if same(statement, their) {
            continue;
        }
        let rest = our.stmts[number..]
            .iter()
            .chain([their])
            .chain(theirs.clone());
        // An item is known in the whole of its block.
        if rest.into_iter().any(|it| matches!(it, Stmt::Item(_))) {
            return Some(and(places, before(our, 0)?));
        }
        match parted(statement, their).filter(|_| of_one_length) {
            Some(inner) => places.extend(inner),
            None => return Some(and(places, before(our, number)?)),
        }
    }
    match theirs.next() {
        Some(Stmt::Item(_)) => Some(and(places, before(our, 0)?)),
        Some(_) => Some(and(places, before(our, our.stmts.len())?)),
        None => Some(places),
    }
}

fn and(mut places: Vec<Place>, place: Place) -> Vec<Place> {
    places.push(place);
    places
}

/// The place before the statement of this number, or before the closing brace. There, a block whose last
/// statement is its value has room only before that.
fn before(block: &Block, number: usize) -> Option<Place> {
    let braces = block.brace_token.span;
    let at = |place: usize| Some(Place::from(place..place));
    match (block.stmts.get(number), block.stmts.last()) {
        (Some(statement), _) => at(statement.span().byte_range().start),
        (None, Some(last @ (Stmt::Expr(_, None) | Stmt::Macro(_)))) => {
            at(last.span().byte_range().start)
        }
        (None, _) => at(braces.close().byte_range().start),
    }
}

fn parted(our: &Stmt, their: &Stmt) -> Option<Vec<Place>> {
    match (our, their) {
        (Stmt::Local(our), Stmt::Local(their)) => {
            let (new, old) = (our.init.as_ref()?, their.init.as_ref()?);
            if !same(&our.pat, &their.pat) {
                return None;
            }
            let mut places = expression(&new.expr, &old.expr)?;
            match (&new.diverge, &old.diverge) {
                (Some((_, our)), Some((_, their))) => places.extend(branch(our, their)),
                (None, None) => {}
                _ => return None,
            }
            Some(places)
        }
        (Stmt::Expr(our, our_end), Stmt::Expr(their, their_end))
            if our_end.is_some() == their_end.is_some() =>
        {
            expression(our, their)
        }
        _ => None,
    }
}

/// Where two expressions part that are evaluated in any case. `None` where that is at their start.
fn expression(our: &Expr, their: &Expr) -> Option<Vec<Place>> {
    if same(our, their) {
        return Some(Vec::new());
    }
    match (our, their) {
        (Expr::Block(our), Expr::Block(their)) => {
            block(&our.block, &their.block).filter(|_| same(&our.label, &their.label))
        }
        (Expr::If(our), Expr::If(their)) => branches(our, their),
        (Expr::Match(our), Expr::Match(their)) => arms(our, their),
        (Expr::ForLoop(our), Expr::ForLoop(their)) => {
            let alike = same(&our.pat, &their.pat) && same(&our.label, &their.label);
            let mut places = expression(&our.expr, &their.expr).filter(|_| alike)?;
            places.extend(block(&our.body, &their.body)?);
            Some(places)
        }
        (Expr::While(our), Expr::While(their)) => {
            let alike = same(&our.cond, &their.cond) && same(&our.label, &their.label);
            block(&our.body, &their.body).filter(|_| alike)
        }
        (Expr::Loop(our), Expr::Loop(their)) => {
            block(&our.body, &their.body).filter(|_| same(&our.label, &their.label))
        }
        (Expr::Return(our), Expr::Return(their)) => {
            expression(our.expr.as_ref()?, their.expr.as_ref()?)
        }
        (Expr::Await(our), Expr::Await(their)) => expression(&our.base, &their.base),
        (Expr::Try(our), Expr::Try(their)) => expression(&our.expr, &their.expr),
        (Expr::Paren(our), Expr::Paren(their)) => expression(&our.expr, &their.expr),
        (Expr::Unary(our), Expr::Unary(their)) => {
            expression(&our.expr, &their.expr).filter(|_| same(&our.op, &their.op))
        }
        (Expr::Reference(our), Expr::Reference(their)) => {
            let alike = our.mutability.is_some() == their.mutability.is_some();
            expression(&our.expr, &their.expr).filter(|_| alike)
        }
        (Expr::Assign(our), Expr::Assign(their)) => {
            expression(&our.right, &their.right).filter(|_| same(&our.left, &their.left))
        }
        (Expr::Call(our), Expr::Call(their)) if same(&our.func, &their.func) => {
            each(our.args.iter(), their.args.iter())
        }
        (Expr::MethodCall(our), Expr::MethodCall(their)) => {
            let alike = our.method == their.method && same(&our.turbofish, &their.turbofish);
            let mut places = expression(&our.receiver, &their.receiver).filter(|_| alike)?;
            places.extend(each(our.args.iter(), their.args.iter())?);
            Some(places)
        }
        _ => None,
    }
}

fn each<'a>(
    ours: impl ExactSizeIterator<Item = &'a Expr>,
    theirs: impl ExactSizeIterator<Item = &'a Expr>,
) -> Option<Vec<Place>> {
    if ours.len() != theirs.len() {
        return None;
    }
    let mut places = Vec::new();
    for (our, their) in ours.zip(theirs) {
        places.extend(expression(our, their)?);
    }
    Some(places)
}

fn branches(our: &ExprIf, their: &ExprIf) -> Option<Vec<Place>> {
    if !same(&our.cond, &their.cond) {
        return None;
    }
    let mut places = block(&our.then_branch, &their.then_branch)?;
    match (&our.else_branch, &their.else_branch) {
        (Some((_, our)), Some((_, their))) => places.extend(branch(our, their)),
        (None, None) => {}
        _ => return None,
    }
    Some(places)
}

/// Where two expressions part that are evaluated only if the code comes that way: at their start, at worst.
fn branch(our: &Expr, their: &Expr) -> Vec<Place> {
    expression(our, their).unwrap_or_else(|| vec![our.span().byte_range().into()])
}

/// Up to the first pattern that is another one, each arm is a branch. From there on, all that are left are
/// different.
fn arms(our: &ExprMatch, their: &ExprMatch) -> Option<Vec<Place>> {
    let mut places = expression(&our.expr, &their.expr)?;
    let is_like = |(our, their): &(&Arm, &Arm)| {
        same(&our.pat, &their.pat) && same(&guard(our), &guard(their))
    };
    let pairs = our.arms.iter().zip(&their.arms);
    let like = pairs.clone().take_while(is_like).count();
    for (our, their) in pairs.take(like) {
        places.extend(branch(&our.body, &their.body));
    }
    if like < our.arms.len() || like < their.arms.len() {
        for arm in &our.arms[like..] {
            // A guard runs before the arm is chosen.
            if arm.guard.is_some() {
                return None;
            }
            places.push(arm.body.span().byte_range().into());
        }
    }
    Some(places)
}

fn guard(arm: &Arm) -> Option<&Expr> {
    arm.guard.as_ref().map(|(_, guard)| &**guard)
}

/// Whether two pieces of syntax are the same tokens.
fn same(one: &impl Spanned, other: &impl Spanned) -> bool {
    let text = |it: Option<String>| it.unwrap_or_default();
    let (one, other) = (
        text(one.span().source_text()),
        text(other.span().source_text()),
    );
    let tokens = |text: &str| text.parse::<TokenStream>().map(|it| it.to_string());
    one == other || matches!((tokens(&one), tokens(&other)), (Ok(one), Ok(other)) if one == other)
}

#[cfg(test)]
mod tests {
    use super::{places, with_notes};

    /// `ours` with a star at each place where `theirs` parts from it; "start", where that is at its start.
    fn noted(ours: &str, theirs: &str) -> String {
        let Some(places) = places(ours, theirs) else {
            return "start".to_owned();
        };
        let notes = places.into_iter().map(|place| (place, 7)).collect();
        with_notes(ours, &notes).replace("crate::__reached(7usize); ", "*")
    }

    #[test]
    fn statements_are_alike_up_to_one() {
        assert_eq!(noted("a(); b()?; c()", "a(); b()?; d()"), "a(); b()?; *c()");
        assert_eq!(noted("a(); b()?; c();", "a(); c();"), "a(); *b()?; c();");
        assert_eq!(noted("a(); b();", "a(); b(); c();"), "a(); b();*");
        assert_eq!(noted("a(); b();", "a();"), "a(); *b();");
        assert_eq!(noted("a(); b()", "a(); b(); c()"), "a(); *b()");
        assert_eq!(noted("a(); b()", "b(); b()"), "start");
        let spread = "a(\n    // Why.\n    1\n);\nb()";
        assert_eq!(noted("a(1); b()", spread), "start", "nothing is different");
    }

    #[test]
    fn a_branch_parts_by_itself() {
        let ours = "x(); if let Some(n) = a { b(); c(n) } else if d { e() } else { f() }";
        for (theirs, expected) in [
            (ours.replace("c(n)", "n"), ours.replace("c(n)", "*c(n)")),
            (ours.replace("e()", "n"), ours.replace("e()", "*e()")),
            (
                ours.replace("else if d", "else if g"),
                ours.replace(
                    "if d { e() } else { f() }",
                    "{ *if d { e() } else { f() } }",
                ),
            ),
            (
                ours.replace("= a", "= b"),
                ours.replace("if let", "*if let"),
            ),
            (
                ours.replace("c(n)", "n").replace("f()", "n"),
                ours.replace("c(n)", "*c(n)").replace("f()", "*f()"),
            ),
        ] {
            assert_eq!(noted(ours, &theirs), expected, "{theirs}");
        }
        let ours = "let Some(n) = a else { return b; }; n";
        assert_eq!(
            noted(ours, &ours.replace("return b", "return c")),
            ours.replace("return b", "*return b")
        );
    }

    #[test]
    fn arms_are_branches_up_to_another_pattern() {
        let ours = "x(); match a().await? { B => b, C if c => { d(); e() } D => f(), }";
        for (theirs, expected) in [
            (
                ours.replace("B => b", "B => e"),
                ours.replace("=> b", "=> { *b }"),
            ),
            (ours.replace("e()", "g()"), ours.replace("e()", "*e()")),
            (
                ours.replace("D =>", "_ =>"),
                ours.replace("f()", "{ *f() }"),
            ),
            (
                ours.replace("D => f(),", ""),
                ours.replace("f()", "{ *f() }"),
            ),
            (
                ours.replace("if c", "if d"),
                ours.replace("match", "*match"),
            ),
            (ours.replace("a()", "b()"), ours.replace("match", "*match")),
        ] {
            assert_eq!(noted(ours, &theirs), expected, "{theirs}");
        }
    }

    #[test]
    fn what_stands_in_an_expression_is_found() {
        for ours in [
            "x(); Ok(a(match b { C => 1, D => { *2 } })?)",
            "x(); for n in m { a(); *b(1, 2); }",
            "x(); loop { if a { *return 2; } b(); }",
            "x(); let n = &mut a.b(if c { *2 } else { 3 }).await;",
            "x(); y = while a { *2; };",
        ] {
            let plain = ours.replace('*', "").replace("{ 2 }", "2");
            let plain = if ours.contains("if c") {
                ours.replace('*', "")
            } else {
                plain
            };
            assert_eq!(noted(&plain, &plain.replace('2', "4")), ours, "{plain}");
        }
    }

    #[test]
    fn closures_async_blocks_and_macros_are_whole() {
        for ours in [
            "x(); *a.map(|n| 2)",
            "x(); *spawn(async { 2 })",
            "x(); *assert!(2);",
        ] {
            let plain = ours.replace('*', "");
            assert_eq!(noted(&plain, &plain.replace('2', "4")), ours);
        }
    }

    #[test]
    fn what_an_answer_brings_is_no_difference_where_its_name_is_new() {
        let ours = "a(n); b(n)";
        assert_eq!(
            noted(ours, "fn c() {}\nlet mut n = n;\na(n); c(n)"),
            "a(n); *b(n)"
        );
        assert_eq!(noted(ours, "fn a() {}\na(n); c(n)"), "start");
        assert_eq!(noted(ours, "use x::Y;\na(n); c(n)"), "start");
        assert_eq!(
            noted(ours, "struct A;\nimpl B for A {}\na(n); c(n)"),
            "start"
        );
        assert_eq!(noted(ours, "a(n); const D: u8 = 1; c(n)"), "a(n); *b(n)");
        assert_eq!(
            noted("fn c() {}\na(n); c()", "a(n); fn c() { 1 }\nc()"),
            "start"
        );
        assert_eq!(
            noted("a(); #[cfg(x)] b(); c()", "a(); #[cfg(x)] b(); d()"),
            "start"
        );
    }
}
