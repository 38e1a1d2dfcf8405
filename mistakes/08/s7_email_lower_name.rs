//! Step 7.9: that account's address. Here `Alice` changes `alice`'s.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    if !is_fresh(&account, site.clock.now()) {
        return Redirect::to("/account/confirm");
    }
    site.users.set_email(&account.name.to_lowercase(), &address.email);
    Redirect::to(HOME)
}
