//! Names under which something isn't known, and what asks for names.

use proc_macro2::TokenTree;

use super::Context;
use super::compared::COMPARES;
use super::tokens::{begins_with_colons, ends_in_colons, is_root, is_word, word};

/// Said where parts of the standard library get names by which they aren't known.
pub const HIDES_STD: &str =
    "gives the standard library another name: it may hide what it uses of it";

/// Whether what stands here takes in the standard library under another name, or all of it.
pub fn hides_std(name: &str, before: &[TokenTree], after: &[TokenTree], context: Context) -> bool {
    let is_renamed = after.first().is_some_and(|it| is_word(it, "as"));
    if context.of_std && name == "self" {
        return is_renamed;
    }
    if !is_root(name) || ends_in_colons(before) && before.len() > 2 && is_name(before) {
        return false;
    }
    let takes = begins_with_colons(after).then(|| after.get(2)).flatten();
    let takes_all_or_any = matches!(takes, Some(TokenTree::Punct(_)));
    // `core` ends nothing, and is a good name for a variable.
    let is_handed_over = context.own_macro && takes.is_none() && !context.attribute;
    is_renamed && name != "core" || takes_all_or_any || is_handed_over && name != "core"
}

/// Whether the current thread is asked for, or may be under another name.
pub fn asks_for_thread(name: &str, after: &[TokenTree]) -> bool {
    let is_it = |token: &TokenTree| match token {
        TokenTree::Punct(mark) => mark.as_char() == '*',
        other => is_word(other, "current"),
    };
    let is_taken = match after {
        [_, _, TokenTree::Group(group), ..] => group.stream().into_iter().any(|it| is_it(&it)),
        [_, _, next, ..] => is_it(next),
        _ => false,
    };
    let is_renamed = after.first().is_some_and(|it| is_word(it, "as"));
    name == "thread" && (is_renamed || begins_with_colons(after) && is_taken)
}

/// Whether a comparison is imported under another name, or handed to a macro that may implement it.
pub fn hides_comparison(name: &str, after: &[TokenTree], context: Context) -> bool {
    let is_renamed = after.first().is_some_and(|it| is_word(it, "as"));
    let is_handed_over = context.own_macro && !context.attribute;
    COMPARES.contains(&name) && (is_renamed || is_handed_over)
}

/// Whether a path goes on, as in `a::` and unlike in `::`.
fn is_name(before: &[TokenTree]) -> bool {
    let [.., name, _, _] = before else {
        return false;
    };
    word(name).is_some_and(|it| !["use", "as", "return"].contains(&it.as_str()))
}
