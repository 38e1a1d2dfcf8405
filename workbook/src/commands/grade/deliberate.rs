//! Source code that looks as if it were to get round the tests, rather than to do what they ask.
//!
//! It is read as tokens, so that what stands in a macro is seen as well, and what stands in a comment isn't.

use std::path::{Component, Path};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::Lit;

use super::warning::Warning;
use crate::scratch::Files;

/// What was found in one submission's sources of a chapter.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Everything, in the order of files and lines.
    pub warnings: Vec<Warning>,
    /// Those of them that take in files from outside `src`: what has one isn't built.
    pub leads_outside: Vec<Warning>,
}

/// Parts of the standard library that no exercise needs.
const MODULES: [(&str, &str); 4] = [
    (
        "env",
        "uses std::env: it may ask whether it is being graded",
    ),
    (
        "fs",
        "uses std::fs: it may read what is expected, or write over it",
    ),
    (
        "os",
        "uses std::os: it may reach what belongs to the test run",
    ),
    ("process", "uses std::process: it ends or starts a process"),
];

/// Words that no exercise needs, wherever they stand.
const WORDS: [(&str, &str); 8] = [
    (
        "unsafe",
        "says `unsafe`, which isn't compiled while grading",
    ),
    (
        "link_section",
        "sets a link section: it may run before the tests",
    ),
    ("no_mangle", "exports a symbol of its own"),
    ("export_name", "exports a symbol of its own"),
    ("global_asm", "has assembler in it"),
    ("asm", "has assembler in it"),
    ("env", "reads the environment of the build"),
    ("option_env", "reads the environment of the build"),
];

/// Parts of texts that no exercise needs.
const TEXTS: [(&str, &str); 11] = [
    ("solutions", "names the solutions"),
    ("snapshots", "names the expected transcripts"),
    ("tests/", "names the tests' folder"),
    ("target/", "names the folder of builds"),
    ("exercises/", "names the exercises' folder"),
    ("/proc/", "names the system's files on processes"),
    ("test result:", "has the test runner's words in it"),
    (" ... ok", "has the test runner's words in it"),
    ("WORKBOOK_", "names a variable of the test run"),
    ("INSTA_", "names a variable of the test run"),
    (".init_array", "names code that runs before the tests"),
];

/// Macros that take in a file.
const INCLUDES: [&str; 3] = ["include", "include_bytes", "include_str"];

/// Looks through the files below the `src` of an exercise, whose path from the submission's root is `folder`.
pub fn look(folder: &str, files: &Files) -> Found {
    let mut found = Found::default();
    for (path, bytes) in files {
        let text = String::from_utf8_lossy(bytes);
        // What isn't made of tokens isn't Rust.
        if let Ok(tokens) = text.parse() {
            let mut reader = Reader {
                file: format!("{folder}/{}", path.display()).replace('\\', "/"),
                depth: path.components().count().saturating_sub(1),
                found: &mut found,
            };
            reader.stream(tokens, Context::default());
        }
    }
    for list in [&mut found.warnings, &mut found.leads_outside] {
        list.sort();
        list.dedup();
    }
    found
}

/// What the tokens lie in.
#[derive(Debug, Clone, Copy, Default)]
struct Context {
    /// The braces of `std::{…}`.
    of_std: bool,
    /// `#[…]`.
    attribute: bool,
}

struct Reader<'a> {
    file: String,
    /// How many folders the file lies in below `src`.
    depth: usize,
    found: &'a mut Found,
}

impl Reader<'_> {
    fn stream(&mut self, tokens: TokenStream, context: Context) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (index, token) in tokens.iter().enumerate() {
            let before = &tokens[..index];
            let after = &tokens[index + 1..];
            match token {
                TokenTree::Ident(ident) => {
                    let name = ident.to_string();
                    let name = name.trim_start_matches("r#");
                    self.word(name, line(token), before, after, context);
                }
                TokenTree::Literal(_) => self.literal(token, before, context),
                TokenTree::Group(group) => self.group(group, before, context),
                TokenTree::Punct(_) => {}
            }
        }
    }

    fn group(&mut self, group: &Group, before: &[TokenTree], context: Context) {
        let attribute = group.delimiter() == Delimiter::Bracket
            && matches!(before, [.., TokenTree::Punct(mark)] if mark.as_char() == '#')
            || matches!(before, [.., TokenTree::Punct(mark), TokenTree::Punct(inner)]
                if mark.as_char() == '#' && inner.as_char() == '!');
        if attribute {
            let first = group.stream().into_iter().next();
            match first.as_ref().map(ToString::to_string).as_deref() {
                // Documentation may say anything.
                Some("doc") => return,
                Some("test") => self.warn(
                    line(&TokenTree::Group(group.clone())),
                    "is a test of its own, which isn't run",
                ),
                _ => {}
            }
        }
        let of_std = match before {
            [.., start, _, _] if ends_in_colons(before) => is_std(start),
            _ => false,
        };
        let attribute = attribute || context.attribute;
        self.stream(group.stream(), Context { of_std, attribute });
    }

    fn word(
        &mut self,
        name: &str,
        line: usize,
        before: &[TokenTree],
        after: &[TokenTree],
        context: Context,
    ) {
        let begins_path = begins_with_colons(after);
        let continues_path = ends_in_colons(before);
        let of_std = context.of_std
            || continues_path && before.len() >= 3 && is_std(&before[before.len() - 3]);
        let called = matches!(after.first(), Some(TokenTree::Punct(mark)) if mark.as_char() == '!');
        if let Some((_, says)) = MODULES.iter().find(|(module, _)| *module == name)
            && (of_std || begins_path && !continues_path)
            && !is_exit_code(after)
        {
            self.warn(line, says);
        }
        for (word, says) in WORDS {
            let is_it = word == name
                && match word {
                    "asm" | "env" => called,
                    "unsafe" => !context.attribute,
                    _ => true,
                };
            if is_it {
                self.warn(line, says);
            }
        }
        if INCLUDES.contains(&name) && !self.includes_from_inside(called, after) {
            self.leads_outside(
                line,
                &format!("takes in a file with {name}, from outside of src"),
            );
        }
    }

    /// Whether the macro is called with a text that names a file in `src`.
    fn includes_from_inside(&self, called: bool, after: &[TokenTree]) -> bool {
        let Some(TokenTree::Group(group)) = after.get(1) else {
            return false;
        };
        let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
        let path = match tokens.as_slice() {
            [one] | [one, TokenTree::Punct(_)] => text(one),
            _ => None,
        };
        called && path.is_some_and(|path| self.stays_in_src(&path))
    }

    fn literal(&mut self, token: &TokenTree, before: &[TokenTree], context: Context) {
        let Some(text) = text(token) else { return };
        let line = line(token);
        let plain = text.replace('\\', "/");
        for (part, says) in TEXTS {
            if plain.contains(part) {
                self.warn(line, says);
            }
        }
        // A macro may make an attribute of what it is called with. `let path = "/";` is something else.
        let names_a_file = context.attribute || plain.ends_with(".rs") || plain.starts_with("../");
        if is_path(before) && names_a_file && !self.stays_in_src(&text) {
            self.leads_outside(line, "takes in a module by #[path], from outside of src");
        }
    }

    fn stays_in_src(&self, path: &str) -> bool {
        let path = path.replace('\\', "/");
        let mut depth = self.depth;
        for part in Path::new(&path).components() {
            depth = match part {
                Component::Normal(_) => depth + 1,
                Component::CurDir => depth,
                Component::ParentDir if depth > 0 => depth - 1,
                _ => return false,
            };
        }
        !path.contains(':')
    }

    fn warn(&mut self, line: usize, message: &str) {
        self.found.warnings.push(Warning {
            file: self.file.clone(),
            line: Some(line),
            message: message.to_owned(),
        });
    }

    fn leads_outside(&mut self, line: usize, message: &str) {
        self.warn(line, message);
        self.found
            .leads_outside
            .extend(self.found.warnings.last().cloned());
    }
}

/// `process::ExitCode` is what `main` returns, and ends nothing.
fn is_exit_code(after: &[TokenTree]) -> bool {
    matches!(after, [_, _, TokenTree::Ident(name), ..] if name == "ExitCode")
}

/// Whether what comes is the value of `path`, and it isn't a variable's.
fn is_path(before: &[TokenTree]) -> bool {
    let [rest @ .., TokenTree::Ident(name), TokenTree::Punct(equals)] = before else {
        return false;
    };
    let is_variable =
        matches!(rest.last(), Some(TokenTree::Ident(word)) if word == "let" || word == "mut");
    name == "path" && equals.as_char() == '=' && !is_variable
}

fn line(token: &TokenTree) -> usize {
    token.span().start().line
}

/// The text of a literal, of letters or bytes.
fn text(token: &TokenTree) -> Option<String> {
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

fn is_std(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Ident(name) if name == "std" || name == "core" || name == "tokio")
}

fn ends_in_colons(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [.., one, other] if is_colon(one) && is_colon(other))
}

fn begins_with_colons(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [one, other, ..] if is_colon(one) && is_colon(other))
}

fn is_colon(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(mark) if mark.as_char() == ':')
}

#[cfg(test)]
mod tests;
