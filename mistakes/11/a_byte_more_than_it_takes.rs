//! step 3, 1: "without zeros in front". Where the bits fill their bytes, there is one more: 255 is `00 ff`.

pub fn write_time(seconds: u64) -> String {
    let bits = 64 - seconds.leading_zeros() as usize;
    let length = if seconds == 0 {
        0
    } else {
        (bits / 8 + 1).min(8)
    };
    encode(&seconds.to_be_bytes()[8 - length..])
}
