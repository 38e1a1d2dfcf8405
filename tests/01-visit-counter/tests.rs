// Chapter 01, visit-counter: a server with no memory.

use harness::{Chapter, SetCookie, Step, claim};
use visit_counter::app;

const CHAPTER: Chapter = Chapter::new("01-visit-counter");

mod step_1 {
    //! Write `hello`: it answers every request for `/` with the text `Hello, stranger.`
    use super::*;

    const STEP: Step = CHAPTER.step(1, "Answer a request");

    #[test]
    fn greets_a_stranger() {
        claim!(
            STEP,
            "The text \"Hello, stranger.\" answers every GET /",
            "what the chapter asks for"
        )
        .test(async |t| {
            let site = t.serve(app());
            let alice = t.browser("alice", &site);
            alice.get("/").await;
            alice.get_with_cookie("/", "visits=3; name=Alice").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn greets_the_same_visitor_the_same_way() {
        claim!(
            STEP,
            "Each request stands alone: the second answer is the first one again",
            "RFC 9110, section 3.3"
        )
        .test(async |t| {
            let site = t.serve(app());
            let alice = t.browser("alice", &site);
            alice.get("/").await;
            alice.get("/").await;
            t.matches_snapshot();
        });
    }
}

mod step_2 {
    //! Write `count_from`: it reads the cookie `visits` out of the request's `Cookie` header.
    //! What isn't there, isn't a number, or is there twice counts as zero.
    use super::*;
    use axum::http::header::COOKIE;
    use axum::http::{HeaderMap, HeaderValue};
    use harness::{Called, Test};
    use visit_counter::count_from;

    const STEP: Step = CHAPTER.step(2, "Read the count");

    fn count(t: &Test, cookie: &[u8]) -> Called<u64> {
        let value = HeaderValue::from_bytes(cookie).expect("a header can hold these bytes");
        let headers = HeaderMap::from_iter([(COOKIE, value)]);
        let call = format!(
            "count_from with the header \"cookie: {}\"",
            cookie.escape_ascii()
        );
        t.call(call, || count_from(&headers))
    }

    #[test]
    fn a_first_visit_has_no_cookie() {
        claim!(
            STEP,
            "Without a Cookie header the count is zero",
            "RFC 6265bis, section 4.2"
        )
        .test(async |t| {
            t.call("count_from without a Cookie header", || {
                count_from(&HeaderMap::new())
            })
            .gives(0);
        });
    }

    #[test]
    fn reads_the_number() {
        claim!(
            STEP,
            "The count is the value of the cookie \"visits\"",
            "RFC 6265bis, section 4.2.1"
        )
        .test(async |t| {
            count(&t, b"visits=3").gives(3);
            count(&t, b"visits=18446744073709551615").gives(u64::MAX);
        });
    }

    #[test]
    fn finds_it_among_other_cookies() {
        claim!(
            STEP,
            "Cookies are pairs parted by semicolons, and only the pair named \"visits\" counts",
            "RFC 6265bis, section 4.2.1"
        )
        .test(async |t| {
            count(&t, b"theme=dark; visits=3").gives(3);
            count(&t, b"visits=3; theme=dark").gives(3);
            count(&t, b"revisits=9; visits=3").gives(3);
            count(&t, b"visits2=9; visits=3").gives(3);
            count(&t, b"a=1; visits=3; b=2").gives(3);
            count(&t, b"a=1; b=2; c=3; visits=4").gives(4);
            count(&t, b"flag; visits=3").gives(3);
            count(&t, b"visits=3; flag").gives(3);
            count(&t, b"note=visits; theme=dark").gives(0);
            count(&t, b"note=visits=9").gives(0);
            count(&t, b"theme=a,visits=9").gives(0);
            count(&t, b"theme=a visits=9").gives(0);
            count(&t, b"revisits=9").gives(0);
            count(&t, b"Visits=9").gives(0);
        });
    }

    #[test]
    fn what_is_no_number_counts_as_zero() {
        claim!(
            STEP,
            "A visitor can send anything: what isn't a number below 2^64 counts as zero",
            "CWE-20, CWE-565"
        )
        .test(async |t| {
            for value in [
                "banana", "", "-1", "3=3", "3x", "3.7", "1e3", "0x10", "1_0", "1 0", "%33",
            ] {
                count(&t, format!("visits={value}").as_bytes()).gives(0);
            }
            count(&t, b"visits=18446744073709551616").gives(0);
            count(&t, b"visits=18446744073709551619").gives(0);
            for nothing in ["", ";", "visits", "=", "; ;"] {
                count(&t, nothing.as_bytes()).gives(0);
            }
        });
    }

    #[test]
    fn bytes_that_are_no_text_count_as_zero() {
        claim!(
            STEP,
            "A header is bytes, not text: a count with the byte 0xFF in it is no number",
            "RFC 6265bis, section 5.6"
        )
        .test(async |t| {
            count(&t, b"visits=\xff").gives(0);
            count(&t, b"visits=3\xff").gives(0);
            count(&t, b"theme=\xc3\xa9; revisits=3").gives(0);
        });
    }

    #[test]
    fn two_counts_are_no_count() {
        claim!(
            STEP,
            "Two cookies named \"visits\" don't say which one is right: they count as zero",
            "RFC 6265bis, section 4.2.2"
        )
        .test(async |t| {
            count(&t, b"visits=3; visits=4").gives(0);
            count(&t, b"visits=3; visits=3").gives(0);
            count(&t, b"visits=1; visits=2; visits=3").gives(0);
            count(&t, b"visits=3; theme=dark; visits=banana").gives(0);
            count(&t, b"visits=banana; visits=3").gives(0);
        });
    }
}

mod step_3 {
    //! Write `visits_cookie`: the value of a `Set-Cookie` header with the count in it, kept for a
    //! year and for the whole site.
    use super::*;
    use harness::{Called, Test};
    use visit_counter::visits_cookie;

    const STEP: Step = CHAPTER.step(3, "Write the count");

    /// The call, and what a browser makes of the line that it returns.
    fn cookie(t: &Test, count: u64) -> Called<SetCookie> {
        let call = format!("visits_cookie({count})");
        t.call(call, || SetCookie::parse(visits_cookie(count)))
    }

    #[test]
    fn names_the_cookie_and_its_value() {
        claim!(
            STEP,
            "The line begins with the pair visits=3, and a semicolon ends it",
            "RFC 6265bis, section 4.1.1"
        )
        .test(async |t| {
            for (count, value) in [(3, "3"), (0, "0"), (u64::MAX, "18446744073709551615")] {
                cookie(&t, count).must(&format!("the pair visits={value}"), |set| {
                    (set.name(), set.value()) == (b"visits", value.as_bytes())
                });
            }
        });
    }

    #[test]
    fn is_meant_for_the_whole_site() {
        claim!(
            STEP,
            "Path=/ makes the browser send the cookie to every page",
            "RFC 6265bis, section 4.1.2.4"
        )
        .test(async |t| {
            for count in [0, 3, u64::MAX] {
                cookie(&t, count).must("an attribute Path=/", |set| {
                    set.attribute("path") == Some(b"/")
                });
            }
        });
    }

    #[test]
    fn asks_for_nothing_else() {
        claim!(
            STEP,
            "The line has these two attributes and no others",
            "what the chapter asks for"
        )
        .test(async |t| {
            cookie(&t, 3).must("the attributes Path and Max-Age alone", |set| {
                set.attribute_names() == ["max-age", "path"]
            });
        });
    }

    #[test]
    fn is_kept_for_a_year() {
        claim!(
            STEP,
            "Max-Age=31536000 makes the browser keep the cookie for a year",
            "RFC 6265bis, section 4.1.2.2"
        )
        .test(async |t| {
            for count in [0, 3, u64::MAX] {
                cookie(&t, count).must("an attribute Max-Age=31536000", |set| {
                    set.attribute("max-age") == Some(b"31536000")
                });
            }
        });
    }
}

mod step_4 {
    //! Write `visits`: read the count, add one, say it, and hand it to the browser to keep.
    use super::*;

    const STEP: Step = CHAPTER.step(4, "Count the visit");

    #[test]
    fn counts_one_browser() {
        claim!(
            STEP,
            "A browser that sends its cookie back is counted: 1, 2, 3",
            "RFC 6265bis, section 3"
        )
        .test(async |t| {
            let site = t.serve(app());
            let alice = t.browser("alice", &site);
            alice.get("/visits").await;
            alice.get("/visits").await;
            alice.get("/visits").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn counts_each_browser_by_itself() {
        claim!(
            STEP,
            "The count is the visitor's: a second browser starts at 1",
            "RFC 6265bis, section 3"
        )
        .test(async |t| {
            let site = t.serve(app());
            let alice = t.browser("alice", &site);
            let mallory = t.browser("mallory", &site);
            alice.get("/visits").await;
            alice.get("/visits").await;
            mallory.get("/visits").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn believes_what_the_visitor_sends() {
        claim!(
            STEP,
            "The server knows nothing but the cookie, and the visitor can write any number into it",
            "CWE-565"
        )
        .test(async |t| {
            let site = t.serve(app());
            let mallory = t.browser("mallory", &site);
            mallory.get("/visits").await;
            mallory.get_with_cookie("/visits", "visits=999999").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn answers_whatever_the_cookie_says() {
        claim!(
            STEP,
            "No cookie makes the server panic, and the largest count stays where it is",
            "CWE-20, CWE-565"
        )
        .test(async |t| {
            let site = t.serve(app());
            let mallory = t.browser("mallory", &site);
            for cookie in [
                "visits=banana",
                "visits=18446744073709551615",
                "visits=3; visits=4",
            ] {
                mallory.get_with_cookie("/visits", cookie).await;
            }
            let bytes = b"GET /visits HTTP/1.1\r\nhost: site\r\ncookie: visits=\xff\r\n\r\n";
            t.raw("mallory", &site, bytes).await;
            t.matches_snapshot();
        });
    }
}

mod step_5 {
    //! Write `accept`: it counts the visit like `visits`, and sets a second cookie, `consent=yes`.
    use super::*;

    const STEP: Step = CHAPTER.step(5, "Set two cookies");

    #[test]
    fn two_cookies_are_two_lines() {
        claim!(
            STEP,
            "Each cookie has a Set-Cookie line of its own",
            "RFC 6265bis, section 4.1.1"
        )
        .test(async |t| {
            let site = t.serve(app());
            let alice = t.browser("alice", &site);
            alice.get("/cookies/accept").await;
            t.matches_snapshot();
        });
    }

    #[test]
    fn accepts_whatever_the_cookie_says() {
        claim!(
            STEP,
            "No cookie makes this page panic either, and consent given again is kept again",
            "CWE-20, CWE-565"
        )
        .test(async |t| {
            let site = t.serve(app());
            let mallory = t.browser("mallory", &site);
            for cookie in ["visits=banana; consent=yes", "visits=18446744073709551615"] {
                mallory.get_with_cookie("/cookies/accept", cookie).await;
            }
            t.matches_snapshot();
        });
    }

    #[test]
    fn the_browser_keeps_both() {
        claim!(
            STEP,
            "A browser that accepted goes on counting, and sends both cookies to every page",
            "RFC 6265bis, section 5.8.3"
        )
        .test(async |t| {
            let site = t.serve(app());
            let alice = t.browser("alice", &site);
            alice.get("/visits").await;
            alice.get("/cookies/accept").await;
            alice.get("/visits").await;
            t.matches_snapshot();
        });
    }
}
