//! HTML, tag by tag, with the lines that they stand on.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// A start or end tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// In small letters.
    pub name: String,
    /// Whether it is an end tag.
    pub closes: bool,
    /// Names in small letters, and values.
    pub attributes: Vec<(String, String)>,
    /// The line that it ends on, from 1.
    pub line: usize,
    /// The text from here to the next tag.
    pub text: String,
}

impl Tag {
    /// Whether it is `<name …>`.
    pub fn opens(&self, name: &str) -> bool {
        !self.closes && self.name == name
    }

    /// Whether it is `</name>`.
    pub fn ends(&self, name: &str) -> bool {
        self.closes && self.name == name
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(it, _)| it == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Whether an attribute says anything.
    pub fn says(&self, name: &str) -> bool {
        self.attribute(name).is_some_and(|it| !it.trim().is_empty())
    }

    /// Whether it has that class.
    pub fn has_class(&self, class: &str) -> bool {
        let mut classes = self
            .attribute("class")
            .unwrap_or_default()
            .split_whitespace();
        classes.any(|it| it == class)
    }
}

/// The tags of an HTML file.
pub fn tags(html: &str) -> Vec<Tag> {
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from(html));
    let tokenizer = Tokenizer::new(Tags::default(), TokenizerOpts::default());
    // The only other answer is that a script wants to run, and ours never does.
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    tokenizer.sink.found.take()
}

#[derive(Default)]
struct Tags {
    found: RefCell<Vec<Tag>>,
}

impl TokenSink for Tags {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let mut found = self.found.borrow_mut();
        match token {
            Token::TagToken(tag) => {
                let tag = read_tag(&tag, line);
                let raw = raw_text_of(&tag);
                found.push(tag);
                return raw.map_or(TokenSinkResult::Continue, TokenSinkResult::RawData);
            }
            Token::CharacterTokens(text) => {
                if let Some(tag) = found.last_mut() {
                    tag.text.push_str(&text);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn read_tag(tag: &html5ever::tokenizer::Tag, line: u64) -> Tag {
    let attributes = tag.attrs.iter();
    Tag {
        name: tag.name.to_string(),
        closes: tag.kind == TagKind::EndTag,
        attributes: attributes
            .map(|it| (it.name.local.to_string(), it.value.to_string()))
            .collect(),
        line: usize::try_from(line).unwrap_or(usize::MAX),
        text: String::new(),
    }
}

/// What follows these isn't markup, whatever it looks like.
fn raw_text_of(tag: &Tag) -> Option<RawKind> {
    match tag.name.as_str() {
        _ if tag.closes => None,
        "script" => Some(RawKind::ScriptData),
        "style" => Some(RawKind::Rawtext),
        "textarea" => Some(RawKind::Rcdata),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(tags: &[Tag]) -> Vec<String> {
        let show = |tag: &Tag| {
            let slash = if tag.closes { "/" } else { "" };
            format!("{slash}{}@{} {}", tag.name, tag.line, tag.text.trim())
        };
        tags.iter().map(show).collect()
    }

    #[test]
    fn reads_tags_text_and_lines() {
        let tags = tags("<p\n id=a class='b c'>x &amp; y<!-- <i> -->\n<script>'<b>'</script>");
        assert_eq!(shown(&tags), ["p@2 x & y", "script@3 '<b>'", "/script@3 "]);
        assert_eq!(tags[0].attribute("id"), Some("a"));
        assert!(tags[0].has_class("c") && !tags[0].has_class("b c"));
    }
}
