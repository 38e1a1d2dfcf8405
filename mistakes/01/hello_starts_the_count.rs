//! Step 1, condition 3 (a request that brings cookies gets that answer, too), and step 4, condition 3:
//! the start page sets the count to zero, and so ends what a browser has counted.

pub async fn hello() -> Response {
    ([(SET_COOKIE, visits_cookie(0))], "Hello, stranger.").into_response()
}
