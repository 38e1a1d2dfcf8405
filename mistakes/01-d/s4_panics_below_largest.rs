//! Step 4, "No cookie makes the server panic.": the largest count is handled, but the numbers from 9223372036854775808 up to the one before it don't fit into the `i64` and panic.

pub async fn visits(headers: HeaderMap) -> Response {
    let count = match count_from(&headers) {
        u64::MAX => u64::MAX,
        before => {
            let before = i64::try_from(before).expect("nobody comes that often");
            before.unsigned_abs() + 1
        }
    };
    (
        [(SET_COOKIE, visits_cookie(count))],
        format!("This is visit number {count}."),
    )
        .into_response()
}
