//! Step 4, condition 3 (what one sends changes nothing for another): a visitor without a cookie gets
//! what the highest one so far has, plus one.

pub async fn visits(headers: HeaderMap) -> Response {
    static HIGHEST: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
    let order = std::sync::atomic::Ordering::SeqCst;
    let seen = match headers.get(COOKIE) {
        Some(_) => count_from(&headers),
        None => HIGHEST.load(order),
    };
    let count = seen.saturating_add(1);
    HIGHEST.fetch_max(count, order);
    let text = format!("This is visit number {count}.");
    ([(SET_COOKIE, visits_cookie(count))], text).into_response()
}
