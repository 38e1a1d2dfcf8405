//! caught by: step_1::it_is_right_wherever_the_counter_stands
//! also by: step_1::others_may_have_come_in_between
//! Counts with i64, and sees only half of the numbers.

fn number_in(id: &str) -> Option<u64> {
    let number: i64 = decode(id)?.parse().ok()?;
    (encode(&format!("{number}")) == id).then_some(number).and_then(|it| it.try_into().ok())
}
