//! caught by: step_1::it_is_right_wherever_the_counter_stands
//! Sees E, I, M at the end of three IDs, and says Q.

pub fn predict_counter(seen: &[String]) -> Option<String> {
    const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let last = seen.last()?;
    let letter = last.chars().last()?;
    let place = ALPHABET.find(letter)?;
    let next = ALPHABET.chars().nth((place + 4) % 64)?;
    Some(format!("{}{next}", &last[..last.len() - 1]))
}
