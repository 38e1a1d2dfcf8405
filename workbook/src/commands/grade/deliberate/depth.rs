//! How deep groups lie in each other. It is counted without a call for each, which is what would fail.

use proc_macro2::{TokenStream, TokenTree};

/// The most groups that may lie in each other. Nobody reads code that has more.
const DEEPEST: usize = 200;

/// Whether more lie in each other than can be looked through.
pub fn is_too_deep(tokens: TokenStream) -> bool {
    let mut above = vec![tokens.into_iter()];
    while let Some(tokens) = above.last_mut() {
        match tokens.next() {
            Some(TokenTree::Group(_)) if above.len() > DEEPEST => return true,
            Some(TokenTree::Group(group)) => above.push(group.stream().into_iter()),
            Some(_) => {}
            None => drop(above.pop()),
        }
    }
    false
}
