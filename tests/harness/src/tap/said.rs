//! What was said on a wire.

use crate::wire::fold;

/// Who said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaker {
    /// The student's store.
    Store,
    /// The server behind it.
    Server,
}

/// The bytes of both speakers, in the order in which they came.
#[derive(Debug, Default)]
pub struct Said(Vec<(Speaker, Vec<u8>)>);

impl Said {
    /// Adds to what `speaker` says. How TCP cuts it makes no difference.
    pub fn add(&mut self, speaker: Speaker, bytes: &[u8]) {
        match self.0.last_mut() {
            Some((last, said)) if *last == speaker => said.extend_from_slice(bytes),
            _ => self.0.push((speaker, bytes.to_vec())),
        }
    }

    /// Starts anew.
    pub fn forget(&mut self) {
        self.0.clear();
    }

    /// As [`Tap::text`](super::Tap::text).
    pub fn text(&self, names: &[(&[u8], &str)]) -> String {
        let mut text = String::new();
        for (speaker, bytes) in &self.0 {
            let (first, next) = match speaker {
                Speaker::Store => ("> ", ">   "),
                Speaker::Server => ("< ", "<   "),
            };
            for line in named(bytes, names).split_inclusive(|&byte| byte == b'\n') {
                text.push_str(&fold(first, next, line).join("\n"));
                text.push('\n');
            }
        }
        text
    }
}

fn named(bytes: &[u8], names: &[(&[u8], &str)]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (value, name) in names.iter().filter(|(value, _)| !value.is_empty()) {
        let mut from = 0;
        while let Some(place) = find(&bytes[from..], value) {
            let place = from + place;
            bytes.splice(place..place + value.len(), name.bytes());
            from = place + name.len();
        }
    }
    bytes
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let mut windows = bytes.windows(wanted.len());
    windows.position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_shown_with_who_said_them() {
        let mut said = Said::default();
        said.add(Speaker::Store, b"GET k");
        said.add(Speaker::Store, b"ey\r\nQUIT\r\n");
        said.add(Speaker::Server, b"\x00x ");
        let text = said.text(&[(b"key", "<key 1>")]);
        assert_eq!(text, "> GET <key 1>\\r\\n\n> QUIT\\r\\n\n< \\x00x\\x20\n");
        said.forget();
        assert_eq!(said.text(&[]), "");
    }

    #[test]
    fn a_name_that_holds_its_value_ends() {
        let mut said = Said::default();
        said.add(Speaker::Server, b"1 1");
        assert_eq!(said.text(&[(b"1", "<1>")]), "< <1> <1>\n");
    }
}
