//! caught by: step_7::keys_stand_in_order_and_nothing_between
//! also by: step_7::writes_what_flask_wrote, step_8::the_cookie_is_flasks_to_the_byte
//! also by: step_8::a_compressed_one_is_the_same_inside
//! sometimes by: step_7::a_dict_that_looks_like_a_tag_gets_one
//! sometimes by: step_10::a_message_waits_for_the_next_page
//! Writes the keys in the order of the map, which is another one each time.

pub fn write_value(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Int(value) => value.to_string(),
        Value::Float(value) => float(*value),
        Value::Text(text) => write_text(text),
        Value::List(items) => write_list(items),
        Value::Tuple(items) => tagged(Tag::Tuple, &write_list(items)),
        Value::Dict(dict) => {
            let pairs: Vec<_> = dict.iter().collect();
            match pairs[..] {
                [(key, value)] if Tag::of(key).is_some() => {
                    let marked = format!("{key}__");
                    tagged(Tag::Dict, &write_pairs(&[(&marked, value)]))
                }
                _ => write_pairs(&pairs),
            }
        }
        Value::Bytes(bytes) => tagged(Tag::Bytes, &write_text(&STANDARD.encode(bytes))),
        Value::Markup(html) => tagged(Tag::Markup, &write_text(html)),
        Value::Uuid(uuid) => tagged(Tag::Uuid, &write_text(&format!("{uuid:032x}"))),
        Value::Date(date) => tagged(Tag::Date, &write_text(&date.to_string())),
    }
}
