//! Step 5, "There is no longest name": the length stands in front in four digits, and in five from 10,000 on: a 0 and 999 times 1 with 9,001 times 1 as value, and 10,000 times 1 with nothing, have one message.
pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{:04}{name}{value}", name.len()).into_bytes()
}
