//! Step 6, "no two pairs of them have the same bytes in `associated`": the name's length stands in front in decimal, with nothing behind it. From ten letters on two pairs meet: `("1", "1aaaaaaaaaa7")` and `("1aaaaaaaaaa", "7")` are both `111aaaaaaaaaa7`.

pub fn associated(name: &str, time: &str) -> Vec<u8> {
    format!("{}{name}{time}", name.len()).into_bytes()
}
