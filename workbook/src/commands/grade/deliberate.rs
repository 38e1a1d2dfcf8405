//! Source code that looks as if it were to get round the tests, rather than to do what they ask.
//!
//! It is read as tokens, so that what stands in a macro is seen as well, and what stands in a comment isn't.

mod compared;
mod depth;
mod lists;
mod macros;
mod renamed;
mod tokens;

use std::path::{Component, Path};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::handed_in::shown;
use super::warning::Warning;
use crate::scratch::Files;
use crate::skeleton::Source;
use compared::by_hand;
use depth::is_too_deep;
use lists::{INCLUDES, MODULES, TEXTS, WORDS};
use macros::OwnMacros;
use renamed::{HIDES_STD, asks_for_thread, hides_comparison, hides_std};
use tokens::{begins_with_colons, ends_in_colons, is_std, line, text, word};

/// What was found in one submission's sources of a chapter.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Everything, in the order of files and lines.
    pub warnings: Vec<Warning>,
    /// Those of them for which it isn't built: it takes in files from outside `src`, or can't be looked through.
    pub refused: Vec<Warning>,
}

/// Looks through the files below the `src` of an exercise, whose path from the submission's root is `folder`, and
/// which was handed out as `skeleton`.
pub fn look(folder: &str, files: &Files, skeleton: &[Source]) -> Found {
    let mut found = Found::default();
    let handed_out = skeleton.iter().filter_map(|it| it.text.parse().ok());
    let handed_out: Vec<String> = handed_out.flat_map(by_hand).map(|(_, it)| it).collect();
    let mut own = OwnMacros::default();
    let mut read = Vec::new();
    for (path, bytes) in files {
        // What isn't made of tokens isn't Rust.
        let Ok(tokens) = String::from_utf8_lossy(bytes).parse::<TokenStream>() else {
            continue;
        };
        let file = shown(&Path::new(folder).join(path));
        if is_too_deep(tokens.clone()) {
            found.refuse(Warning::of_file(
                file,
                "has too many brackets in each other",
            ));
            continue;
        }
        own.add(tokens.clone());
        if !is_handed_out(path, bytes, skeleton) {
            read.push((path, file, tokens));
        }
    }
    for (path, file, tokens) in read {
        let mut reader = Reader {
            file,
            depth: path.components().count().saturating_sub(1),
            own: &own,
            found: &mut found,
        };
        reader.comparisons(tokens.clone(), &handed_out);
        reader.stream(tokens, Context::default());
    }
    for list in [&mut found.warnings, &mut found.refused] {
        list.sort();
        list.dedup();
    }
    found
}

/// Whether the file came with the workbook, as it is: what a program there reads is the chapter's doing.
fn is_handed_out(path: &Path, bytes: &[u8], skeleton: &[Source]) -> bool {
    let path = Path::new("src").join(path);
    skeleton
        .iter()
        .any(|it| it.path == path && it.text.as_bytes() == bytes)
}

impl Found {
    fn refuse(&mut self, warning: Warning) {
        self.warnings.push(warning.clone());
        self.refused.push(warning);
    }
}

/// What the tokens lie in.
#[derive(Debug, Clone, Copy, Default)]
struct Context {
    /// The braces of `std::{…}`.
    of_std: bool,
    /// `#[…]`.
    attribute: bool,
    /// A macro of the submission's own, or a call of one.
    own_macro: bool,
}

struct Reader<'a> {
    file: String,
    /// How many folders the file lies in below `src`.
    depth: usize,
    own: &'a OwnMacros,
    found: &'a mut Found,
}

impl Reader<'_> {
    fn stream(&mut self, tokens: TokenStream, context: Context) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (index, token) in tokens.iter().enumerate() {
            let before = &tokens[..index];
            let after = &tokens[index + 1..];
            match token {
                TokenTree::Ident(_) => {
                    let name = word(token).unwrap_or_default();
                    self.word(&name, line(token), before, after, context);
                    if hides_std(&name, before, after, context) {
                        self.warn(line(token), HIDES_STD);
                    }
                    if asks_for_thread(&name, after) {
                        self.warn(
                            line(token),
                            "may ask for the thread's name: it is the test's",
                        );
                    }
                    if hides_comparison(&name, after, context) {
                        self.warn(line(token), "hides which comparison it implements");
                    }
                }
                TokenTree::Literal(_) => self.literal(token, before, context),
                TokenTree::Group(group) => self.group(group, before, context),
                TokenTree::Punct(mark) => {
                    if mark.as_char() == '*' && context.of_std {
                        self.warn(line(token), HIDES_STD);
                    }
                }
            }
        }
    }

    /// The tests compare values with what the skeleton derives.
    fn comparisons(&mut self, tokens: TokenStream, handed_out: &[String]) {
        for (line, implemented) in by_hand(tokens) {
            if !handed_out.contains(&implemented) {
                let message =
                    format!("implements {implemented} by hand: the tests compare with it");
                self.warn(line, &message);
            }
        }
    }

    fn group(&mut self, group: &Group, before: &[TokenTree], context: Context) {
        let attribute = group.delimiter() == Delimiter::Bracket
            && matches!(before, [.., TokenTree::Punct(mark)] if mark.as_char() == '#')
            || matches!(before, [.., TokenTree::Punct(mark), TokenTree::Punct(inner)]
                if mark.as_char() == '#' && inner.as_char() == '!');
        if attribute {
            let inside: Vec<TokenTree> = group.stream().into_iter().collect();
            match inside.first().and_then(word).as_deref() {
                // Documentation may say anything, but a macro may make something else of it.
                Some("doc") if is_text(&inside) && !context.own_macro => return,
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
        let inside = Context {
            of_std,
            attribute: attribute || context.attribute,
            own_macro: context.own_macro || self.own.have(before),
        };
        self.stream(group.stream(), inside);
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
            self.refuse(
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
            self.refuse(line, "takes in a module by #[path], from outside of src");
        } else if context.own_macro && self.is_file_outside(&plain) {
            self.refuse(
                line,
                "gives a macro of its own the path of a file outside of src",
            );
        }
    }

    /// Whether a text would be the path of such a file. `/login` is the address of a page.
    fn is_file_outside(&self, text: &str) -> bool {
        let path = Path::new(text);
        let climbs = path.components().any(|it| it == Component::ParentDir);
        let is_drive = text.get(1..2) == Some(":");
        let is_named = path.extension().is_some();
        (climbs || is_named && (is_drive || path.has_root())) && !self.stays_in_src(text)
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

    fn refuse(&mut self, line: usize, message: &str) {
        self.found.refuse(Warning {
            file: self.file.clone(),
            line: Some(line),
            message: message.to_owned(),
        });
    }
}

/// Whether this is `doc = "…"` and nothing else.
fn is_text(attribute: &[TokenTree]) -> bool {
    matches!(attribute, [_, TokenTree::Punct(_), TokenTree::Literal(_)])
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

#[cfg(test)]
mod tests;
