//! SQL and Lua, which are code in a text.

use std::ops::Range;

use syn::LitStr;

use super::Places;
use crate::mutants::known::is_query;

/// What stands for what, each time that it stands there.
const EXCHANGES: [(&str, &str); 12] = [
    (" > ", " >= "),
    (" < ", " <= "),
    (" >= ", " > "),
    (" <= ", " < "),
    (" ~= ", " == "),
    (" == ", " ~= "),
    (" or ", " and "),
    (" and ", " or "),
    (" AND ", " OR "),
    (" OR ", " AND "),
    ("return 0", "return 1"),
    ("return 1", "return 0"),
];

impl Places<'_> {
    pub(super) fn query(&mut self, literal: &LitStr) {
        if is_query(&literal.value()) {
            self.queries(literal.span().byte_range(), &literal.value());
        }
    }

    /// Puts variants of a query into the place of what gives it.
    pub(super) fn queries(&mut self, place: Range<usize>, query: &str) {
        for other in variants(query) {
            self.change_range(
                place.clone(),
                "another query",
                format!("r###\"{other}\"###"),
            );
        }
    }
}

/// A query with one condition less, one bound moved, one line less.
fn variants(query: &str) -> Vec<String> {
    let mut variants = Vec::new();
    for (old, new) in EXCHANGES {
        for (place, _) in query.match_indices(old) {
            let (before, after) = (&query[..place], &query[place + old.len()..]);
            variants.push(format!("{before}{new}{after}"));
        }
    }
    variants.extend(without_one_condition(query));
    for line in query.lines().filter(|line| line.contains("redis.call('")) {
        variants.push(query.replacen(line, "", 1));
    }
    variants
}

/// `WHERE a AND b` without `a`, and without `b`.
fn without_one_condition(query: &str) -> Vec<String> {
    let Some((before, conditions)) = query.split_once("WHERE ") else {
        return Vec::new();
    };
    let parts: Vec<&str> = conditions.split(" AND ").collect();
    if parts.len() < 2 {
        return vec![before.to_owned()];
    }
    let without = |left_out: usize| {
        let rest = parts
            .iter()
            .enumerate()
            .filter(|(place, _)| *place != left_out);
        let rest: Vec<&str> = rest.map(|(_, part)| *part).collect();
        format!("{before}WHERE {}", rest.join(" AND "))
    };
    (0..parts.len()).map(without).collect()
}
