//! The macros that a submission defines itself: what they are called with, they may put anywhere.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};

use super::tokens::{is_word, word};

/// The macros that the files of a submission define.
#[derive(Debug, Default)]
pub struct OwnMacros {
    /// Their names, and all names that something else has been given.
    names: BTreeSet<String>,
    /// A macro defines macros, under names that it is given.
    any: bool,
}

impl OwnMacros {
    /// Takes in what a file defines.
    pub fn add(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for window in tokens.windows(3) {
            if let [one, _, last] = window
                && is_word(one, "macro_rules")
            {
                self.any |= matches!(last, TokenTree::Punct(_));
                self.names.extend(word(last));
            }
        }
        // `use own as format;` makes another name for it.
        for pair in tokens.windows(2) {
            if is_word(&pair[0], "as") {
                self.names.extend(word(&pair[1]));
            }
        }
        for token in tokens {
            if let TokenTree::Group(group) = token {
                self.add(group.stream());
            }
        }
    }

    /// Whether a group after these tokens is what one of them is called with, or is made of.
    pub fn have(&self, before: &[TokenTree]) -> bool {
        match before {
            [.., definition, _, TokenTree::Ident(_)] if is_word(definition, "macro_rules") => true,
            [.., TokenTree::Ident(_), TokenTree::Punct(mark)] if mark.as_char() == '!' => {
                let name = word(&before[before.len() - 2]);
                self.any || name.is_some_and(|name| self.names.contains(&name))
            }
            _ => false,
        }
    }
}
