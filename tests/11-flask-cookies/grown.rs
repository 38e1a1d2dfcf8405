// Sessions of all kinds, by chance.

use fastrand::Rng;
use flask_cookies::{Date, Tag, Value};

/// A value of any kind, with others in it down to this depth.
pub fn value(random: &mut Rng, depth: u32) -> Value {
    let kinds = if depth == 0 { 9 } else { 12 };
    let text = |random: &mut Rng| -> String {
        let length = random.usize(..6);
        (0..length).map(|_| random.char(..)).collect()
    };
    let items = |random: &mut Rng| -> Vec<Value> {
        let length = random.usize(..4);
        (0..length).map(|_| value(random, depth - 1)).collect()
    };
    match random.u8(..kinds) {
        0 => Value::Null,
        1 => Value::Bool(random.bool()),
        2 => Value::Int(random.i64(..)),
        3 => {
            let float = f64::from_bits(random.u64(..));
            Value::Float(if float.is_finite() { float } else { 0.5 })
        }
        4 => Value::Text(text(random)),
        5 => Value::Bytes(text(random).into_bytes()),
        6 => Value::Markup(text(random)),
        7 => Value::Uuid(random.u128(..)),
        8 => Value::Date(Date::from_seconds(
            random.i64(-50_000_000_000..250_000_000_000),
        )),
        9 => Value::List(items(random)),
        10 => Value::Tuple(items(random)),
        _ => {
            let items = items(random);
            let key = |random: &mut Rng| match random.usize(..12) {
                tag @ 0..6 => Tag::ALL[tag].key().to_owned(),
                6 => " t__".to_owned(),
                _ => text(random),
            };
            Value::Dict(items.into_iter().map(|item| (key(random), item)).collect())
        }
    }
}
