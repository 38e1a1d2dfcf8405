//! What went over a wire.

use crate::wire::fold;

/// Who sent it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sender {
    /// The student's store.
    Store,
    /// The server behind it.
    Server,
}

/// The bytes of both sides, in the order in which they came.
#[derive(Debug, Default)]
pub struct Traffic(Vec<(Sender, Vec<u8>)>);

impl Traffic {
    /// Adds to what `sender` sent. How TCP cuts it makes no difference.
    pub fn add(&mut self, sender: Sender, bytes: &[u8]) {
        match self.0.last_mut() {
            Some((last, sent)) if *last == sender => sent.extend_from_slice(bytes),
            _ => self.0.push((sender, bytes.to_vec())),
        }
    }

    /// Starts again with nothing.
    pub fn forget(&mut self) {
        self.0.clear();
    }

    /// As [`Proxy::text`](super::Proxy::text).
    pub fn text(&self, names: &[(&[u8], &str)]) -> String {
        let mut text = String::new();
        for (sender, bytes) in &self.0 {
            let (first, next) = match sender {
                Sender::Store => ("> ", ">   "),
                Sender::Server => ("< ", "<   "),
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
    fn lines_are_shown_with_who_sent_them() {
        let mut traffic = Traffic::default();
        traffic.add(Sender::Store, b"GET k");
        traffic.add(Sender::Store, b"ey\r\nQUIT\r\n");
        traffic.add(Sender::Server, b"\x00x ");
        let text = traffic.text(&[(b"key", "<key 1>")]);
        assert_eq!(text, "> GET <key 1>\\r\\n\n> QUIT\\r\\n\n< \\x00x\\x20\n");
        traffic.forget();
        assert_eq!(traffic.text(&[]), "");
    }

    #[test]
    fn a_name_that_holds_its_value_ends() {
        let mut traffic = Traffic::default();
        traffic.add(Sender::Server, b"1 1");
        assert_eq!(traffic.text(&[(b"1", "<1>")]), "< <1> <1>\n");
    }
}
