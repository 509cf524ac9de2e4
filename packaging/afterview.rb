class Afterview < Formula
  include Language::Python::Virtualenv

  desc "Calm terminal program for the hour after a job interview"
  homepage "https://github.com/OWNER/afterview"
  url "https://github.com/OWNER/afterview/releases/download/v0.2.0/afterview_tui-0.2.0.tar.gz"
  sha256 "SHA256_OF_THE_SOURCE_ARCHIVE"
  license "MIT"

  depends_on "rust" => :build # for python-calamine
  depends_on "python@3.13"

  # brew update-python-resources writes the resources here.

  def install
    virtualenv_install_with_resources
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/afterview --version")
    assert_match "Nothing is due today.", shell_output("#{bin}/afterview --data #{testpath}/a.json today")
  end
end
