//! Step 5.3: parts name and value by a bar, and doubles the bars in the name. (number 5.3 broken; `a|b` with the value `c`, and
//! `a` with the value `|b|c`, are both `a||b|c`)

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{}|{value}", name.replace('|', "||")).into_bytes()
}
