//! caught by: step_7::a_site_is_a_scheme_and_a_registrable_domain
//! also by: step_7::addresses_and_suffixes_are_sites_of_their_own
//! Takes every web socket for one over TLS.

fn scheme(url: &Url) -> &str {
    match url.scheme() {
        "ws" | "wss" => "https",
        scheme => scheme,
    }
}
