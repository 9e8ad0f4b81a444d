from contents import is_reached, is_used, needed_libraries
from icudata import unused_data


def test_what_the_window_needs_stays() -> None:
    for name in (
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/lib/libicudata.so.73",
        "libQt6DBus.so.6",
        "app/_resources/names/base.marisa",
        "app/_resources/calques/forms.marisa",
        "lxml/etree.cpython-311-x86_64-linux-gnu.so",
        "rapidfuzz/distance/metrics_cpp_avx2.cpython-311-x86_64-linux-gnu.so",
        "rapidfuzz/fuzz_cpp.cpython-311-x86_64-linux-gnu.so",
    ):
        assert is_used(name), name


def test_what_it_never_asks_for_goes_on_every_system() -> None:
    for name in (
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6\\plugins\\platforms\\qminimal.dll",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/opengl32sw.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "libQt6Network.so.6",
        "PySide6/Qt6Network.dll",
        "rapidfuzz/fuzz_cpp_avx2.cp311-win_amd64.pyd",
    ):
        assert not is_used(name), name


def test_libraries_of_the_system_stay_where_something_is_linked_to_them() -> None:
    linked = {
        "/q/libqxcb.so": ["/s/libxcb.so.1"],
        "/s/libxcb.so.1": ["/s/libXau.so.6", "/s/libc.so.6"],
        "/s/libXau.so.6": ["/s/libxcb.so.1"],
        "/s/libgtk.so.3": ["/s/libpango.so.0"],
        "/s/libpango.so.0": [],
    }
    files = {"PySide6/Qt/plugins/platforms/libqxcb.so": "/q/libqxcb.so"}
    files |= {path.rpartition("/")[2]: path for path in linked if path.startswith("/s/")}
    needed = needed_libraries(files, lambda path: linked[path])
    assert needed == {"libxcb.so.1", "libXau.so.6"}
    kept = [name for name in files if is_reached(name, needed)]
    assert kept == ["PySide6/Qt/plugins/platforms/libqxcb.so", "libxcb.so.1", "libXau.so.6"]


def test_of_icus_data_the_collations_of_all_languages_stay() -> None:
    kept = ["coll/ucadata.icu", "coll/sv.res", "root.res", "res_index.res", "nfkc.nrm", "en.res"]
    gone = ["sv.res", "curr/sv.res", "ibm-1025_P100-1995.cnv", "brkitr/word.brk", "zone/root.res"]
    assert unused_data([*kept, *gone]) == gone
