//! Comparisons that are written by hand. The tests compare with them, and one that is always true passes.

use proc_macro2::{TokenStream, TokenTree};

use super::tokens::word;

/// The traits that values are compared by.
pub const COMPARES: [&str; 5] = ["PartialEq", "Eq", "PartialOrd", "Ord", "Hash"];

/// Each trait of these that is implemented by hand, with the type: `PartialEq for Id`; and its line.
pub fn by_hand(tokens: TokenStream) -> Vec<(usize, String)> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut found = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        if let TokenTree::Group(group) = token {
            found.extend(by_hand(group.stream()));
        }
        let name = word(token).filter(|it| COMPARES.contains(&it.as_str()));
        if let Some(name) = name
            && let Some(of) = implemented_for(&tokens[index + 1..])
        {
            found.push((token.span().start().line, format!("{name} for {of}")));
        }
    }
    found
}

/// The type that stands after `for`, where that comes next, or after `<…>`.
fn implemented_for(after: &[TokenTree]) -> Option<String> {
    let mut open = 0_usize;
    for (index, token) in after.iter().enumerate() {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == '<' => open += 1,
            TokenTree::Punct(mark) if mark.as_char() == '>' => open = open.checked_sub(1)?,
            _ if open > 0 => {}
            _ if word(token)? == "for" => return after[index + 1..].iter().find_map(word),
            _ => return None,
        }
    }
    None
}
