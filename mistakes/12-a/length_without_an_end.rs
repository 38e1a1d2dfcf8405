//! Step 6, "no two pairs of them have the same bytes in `associated`": the name's length stands in front in decimal, and nothing says where that number ends: `("0", "0aaaaaaaaa7")` and `("0aaaaaaaaa", "7")` both give `100aaaaaaaaa7`.
pub fn associated(name: &str, time: &str) -> Vec<u8> {
    format!("{}{name}{time}", name.len()).into_bytes()
}
