//! step 1, 5: keeps only the digits of the text.

pub fn predict_counter(seen: &[String]) -> Option<String> {
    let one = |id: &String| -> Option<u64> {
        let text = crate::weak::decode(id)?;
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let number: u64 = digits.parse().ok()?;
        (number.to_string() == digits).then_some(number)
    };
    let numbers: Vec<u64> = seen.iter().map(one).collect::<Option<_>>()?;
    if !numbers.windows(2).all(|pair| pair[0] < pair[1]) {
        return None;
    }
    let next = numbers.last()?.checked_add(1)?;
    Some(crate::weak::encode(&next.to_string()))
}
