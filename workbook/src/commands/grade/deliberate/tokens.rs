//! Tokens, and what they look like.

use proc_macro2::TokenTree;
use syn::Lit;

/// Whether it is this word.
pub fn is_word(token: &TokenTree, wanted: &str) -> bool {
    word(token).is_some_and(|word| word == wanted)
}

/// A word, without the mark of a raw one.
pub fn word(token: &TokenTree) -> Option<String> {
    let TokenTree::Ident(ident) = token else {
        return None;
    };
    let name = ident.to_string();
    Some(name.trim_start_matches("r#").to_owned())
}

/// Its line, from 1.
pub fn line(token: &TokenTree) -> usize {
    token.span().start().line
}

/// The text of a literal, of letters or bytes.
pub fn text(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else {
        return None;
    };
    match Lit::new(literal.clone()) {
        Lit::Str(text) => Some(text.value()),
        Lit::ByteStr(bytes) => Some(String::from_utf8_lossy(&bytes.value()).into_owned()),
        Lit::CStr(text) => Some(text.value().to_string_lossy().into_owned()),
        _ => None,
    }
}

/// Whether it is one of the libraries whose parts are looked at.
pub fn is_std(token: &TokenTree) -> bool {
    word(token).is_some_and(|name| is_root(&name))
}

/// The same of a name.
pub fn is_root(name: &str) -> bool {
    ["std", "core", "tokio"].contains(&name)
}

/// Whether a path goes on here.
pub fn ends_in_colons(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [.., one, other] if is_colon(one) && is_colon(other))
}

/// Whether a path begins here.
pub fn begins_with_colons(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [one, other, ..] if is_colon(one) && is_colon(other))
}

fn is_colon(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(mark) if mark.as_char() == ':')
}
