//! Step 5.3: ends the name with a dot, and writes the name's own dots twice. ("must hold" number 5.3 broken; `a.b` with
//! the value `c`, and `a` with the value `.b.c`, are both `a..b.c`.)
pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{}.{value}", name.replace('.', "..")).into_bytes()
}
