fn main() {
    println!("cargo:rustc-env=ONE_FROM_THE_BUILD=1");
}
