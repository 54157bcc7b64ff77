//! Draws the product's mark in every size the three systems ask for.
//!
//! `icons/mark.svg` is the only drawing; everything beside it is made here and checked in, so that a build needs
//! no drawing tool. Linux and Windows show the mark edge to edge; macOS expects a margin of about a tenth
//! around the tile, or it looks bigger than its neighbours in the dock.

use std::fs::{self, File};
use std::io::BufWriter;
use std::path::Path;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

const PNG_SIZES: [(u32, &str); 9] = [
    (16, "16x16.png"),
    (24, "24x24.png"),
    (32, "32x32.png"),
    (48, "48x48.png"),
    (64, "64x64.png"),
    (128, "128x128.png"),
    (256, "128x128@2x.png"),
    (512, "512x512.png"),
    (1024, "1024x1024.png"),
];
const ICO_SIZES: [u32; 6] = [16, 24, 32, 48, 64, 256];
const ICNS_SIZES: [u32; 6] = [16, 32, 64, 128, 256, 512];
/// Apple's grid: a tile of 824 on a canvas of 1024.
const MACOS_TILE: f32 = 824.0 / 1024.0;

pub fn draw(folder: &Path) -> Result<(), String> {
    let source = folder.join("mark.svg");
    let svg = fs::read(&source).map_err(|error| format!("{}: {error}", source.display()))?;
    let mark = Tree::from_data(&svg, &Options::default()).map_err(|error| error.to_string())?;
    for (size, name) in PNG_SIZES {
        render(&mark, size, 1.0)?.save_png(folder.join(name)).map_err(|error| error.to_string())?;
    }
    write_ico(&mark, &folder.join("icon.ico")).map_err(|error| format!("icon.ico: {error}"))?;
    write_icns(&mark, &folder.join("icon.icns")).map_err(|error| format!("icon.icns: {error}"))?;
    println!("drew {} files into icons/", PNG_SIZES.len() + 2);
    Ok(())
}

fn render(mark: &Tree, size: u32, share: f32) -> Result<Pixmap, String> {
    let mut canvas = Pixmap::new(size, size).ok_or("an icon needs a size above zero")?;
    let tile = size as f32 * share;
    let margin = (size as f32 - tile) / 2.0;
    let scale = tile / mark.size().width();
    let placed = Transform::from_scale(scale, scale).post_translate(margin, margin);
    resvg::render(mark, placed, &mut canvas.as_mut());
    Ok(canvas)
}

/// Straight (not premultiplied) RGBA, as the icon containers want it.
fn pixels(canvas: &Pixmap) -> Vec<u8> {
    canvas
        .pixels()
        .iter()
        .flat_map(|pixel| {
            let colour = pixel.demultiply();
            [colour.red(), colour.green(), colour.blue(), colour.alpha()]
        })
        .collect()
}

fn write_ico(mark: &Tree, path: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let mut icon = ico::IconDir::new(ico::ResourceType::Icon);
    for size in ICO_SIZES {
        let image = ico::IconImage::from_rgba_data(size, size, pixels(&render(mark, size, 1.0)?));
        icon.add_entry(ico::IconDirEntry::encode(&image)?);
    }
    Ok(icon.write(BufWriter::new(File::create(path)?))?)
}

fn write_icns(mark: &Tree, path: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let mut family = icns::IconFamily::new();
    for size in ICNS_SIZES {
        let data = pixels(&render(mark, size, MACOS_TILE)?);
        family.add_icon(&icns::Image::from_data(icns::PixelFormat::RGBA, size, size, data)?)?;
    }
    Ok(family.write(BufWriter::new(File::create(path)?))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="#1D5FD1"/></svg>"##;

    #[test]
    fn every_file_is_drawn_at_its_size_and_in_its_colour() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("mark.svg"), SQUARE).expect("the drawing is written");
        draw(folder.path()).expect("the icons are drawn");
        for (size, name) in PNG_SIZES {
            let png = Pixmap::load_png(folder.path().join(name)).expect("a PNG");
            assert_eq!((png.width(), png.height()), (size, size), "{name}");
            assert_eq!(&pixels(&png)[..4], &[0x1D, 0x5F, 0xD1, 0xFF], "{name}");
        }
        let ico = ico::IconDir::read(File::open(folder.path().join("icon.ico")).expect("an ICO")).expect("readable");
        assert_eq!(ico.entries().iter().map(|entry| entry.width()).collect::<Vec<_>>(), ICO_SIZES);
    }

    #[test]
    fn macos_icons_keep_a_margin() {
        let mark = Tree::from_data(SQUARE.as_bytes(), &Options::default()).expect("a drawing");
        let canvas = render(&mark, 512, MACOS_TILE).expect("a canvas");
        assert_eq!(canvas.pixel(20, 256).expect("inside").alpha(), 0);
        assert_eq!(canvas.pixel(256, 256).expect("inside").alpha(), 255);
    }
}
