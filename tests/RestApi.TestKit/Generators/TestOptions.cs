using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Acme.TestKit;

/// <summary>The build properties of a <see cref="TestProject"/>, as a generator asks for them.</summary>
internal sealed class TestOptions(TestProject project) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(project);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Properties(TestProject project) : AnalyzerConfigOptions
    {
        private readonly ImmutableDictionary<string, string> _values = ImmutableDictionary
            .Create<string, string>(KeyComparer)
            .Add("build_property.RootNamespace", project.RootNamespace)
            .Add("build_property.ProjectDir", "/project/")
            .AddRange(
                project.Properties.Select(static property => new KeyValuePair<string, string>(
                    "build_property." + property.Key,
                    property.Value
                ))
            );

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}

/// <summary>An additional file that never touches the disk.</summary>
internal sealed class TestText(TestFile file) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(file.Text);

    public override string Path => "/project/" + file.Path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
