//! Step 5: makes the second line of the first, by writing `yes` wherever the count's digits stand.
//! ("must hold" number 5.2 broken: with the page's `visits=2` it is right; for 1, 3, 5 and others `Max-Age` is spoiled)

pub async fn accept(headers: HeaderMap) -> Response {
    let count = count_from(&headers).saturating_add(1);
    let line = visits_cookie(count);
    let line = line.to_str().expect("it is ASCII");
    let consent = line
        .replace(&count.to_string(), "yes")
        .replacen("visits", "consent", 1);
    let consent = HeaderValue::try_from(consent).expect("it is ASCII");
    let mut response = visits(headers).await;
    response.headers_mut().append(SET_COOKIE, consent);
    response
}
