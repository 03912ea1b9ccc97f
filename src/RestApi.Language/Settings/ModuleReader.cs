using System;
using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>Walks over the top level of a module and notes constants, imports of <c>process.env</c> and exports.</summary>
internal sealed class ModuleReader(TokenCursor tokens, ProblemList problems, string exportName)
{
    private bool _inVariables;
    private bool _exporting;

    public ModuleScope Scope { get; } = new(tokens);

    /// <summary>The local name of what is exported under the name.</summary>
    public string? NamedExport { get; private set; }

    /// <summary>The token where the value of the export starts, as CommonJS writes it.</summary>
    public int? NamedInitializer { get; private set; }

    /// <summary>The token where the default export starts.</summary>
    public int? DefaultExport { get; private set; }

    public void Read()
    {
        while (!tokens.AtEnd)
        {
            if (tokens.IsIdentifier() && !tokens.IsMember())
            {
                ReadWord();
            }
            else if (tokens.IsPunctuation(",") && _inVariables)
            {
                tokens.Next();
                ReadDeclarator();
            }
            else
            {
                _inVariables &= !tokens.IsPunctuation(";");
                _exporting &= !tokens.IsPunctuation(";");
                tokens.Skip();
            }
        }
    }

    private void ReadWord()
    {
        var word = tokens.Value();
        tokens.Next();
        switch (word)
        {
            case "export":
                ReadExport();
                break;
            case "import":
                ReadImport();
                break;
            case "const" or "let" or "var":
                _inVariables = true;
                ReadDeclarator();
                break;
            case "module" or "exports":
                ReadCommonJs(word);
                break;
            case "interface" or "type":
                _inVariables = _exporting = false;
                ReadType();
                break;
            case "function" or "class" or "enum" or "namespace" or "declare":
                _inVariables = _exporting = false;
                break;
        }
    }

    private void ReadExport()
    {
        _inVariables = false;
        _exporting = true;
        if (tokens.IsWord("default") || tokens.IsPunctuation("="))
        {
            tokens.Next();
            DefaultExport ??= tokens.Index;
        }
        else if (tokens.IsPunctuation("{"))
        {
            ReadNames(ExportName);
        }
    }

    private void ExportName(string local, string exported)
    {
        if (exported == exportName)
        {
            NamedExport ??= local;
        }
        else if (exported == "default" && Scope.InitializerOf(local) is { } index)
        {
            DefaultExport ??= index;
        }
    }

    private void ReadType()
    {
        var isType = tokens.IsIdentifier() && (tokens.IsPunctuation("{", 1) || tokens.IsPunctuation("=", 1));
        if (isType)
        {
            Scope.DeclareType(tokens.Value(), tokens.Index + (tokens.IsPunctuation("{", 1) ? 1 : 2));
        }
    }

    private void ReadImport()
    {
        _inVariables = _exporting = false;
        if (tokens.IsPunctuation("{") && IsFromProcess())
        {
            ReadNames(DeclareEnvironment);
        }
    }

    // The module name stands behind the closing brace.
    private bool IsFromProcess()
    {
        var back = tokens.Index;
        tokens.SkipBalanced();
        var module = tokens.IsWord("from") ? tokens.ValueAt(tokens.Index + 1) : "";
        tokens.Index = back;
        return module is "process" or "node:process";
    }

    /// <summary>The names of <c>{ a, b as c, d: e }</c>, each with its other name.</summary>
    private void ReadNames(Action<string, string> add)
    {
        tokens.Next();
        while (!tokens.AtEnd && !tokens.IsClosing())
        {
            var name = tokens.Value();
            var isRenamed = tokens.IsWord("as", 1) || tokens.IsPunctuation(":", 1);
            var other = isRenamed ? tokens.ValueAt(tokens.Index + 2) : name;
            tokens.Index += isRenamed ? 3 : 1;
            add(name, other);
            while (!tokens.AtEnd && !tokens.IsClosing() && !tokens.IsPunctuation(","))
            {
                tokens.Skip();
            }

            tokens.Accept(",");
        }

        tokens.Next();
    }

    private void ReadDeclarator()
    {
        if (tokens.IsPunctuation("{"))
        {
            ReadPattern();
            return;
        }

        if (!tokens.IsIdentifier())
        {
            return;
        }

        var name = tokens.Value();
        tokens.Next();
        tokens.Accept("!");
        int? annotation = tokens.IsPunctuation(":") ? tokens.Index + 1 : null;
        SkipTypeAnnotation();
        if (name == exportName && tokens.IsPunctuation("{"))
        {
            problems.Add(tokens.Current, "An equals sign is missing before this brace.");
        }
        else if (!tokens.Accept("=") && !tokens.Accept(">="))
        {
            return;
        }

        Scope.Declare(name, tokens.Index, annotation);
        if (_exporting && name == exportName)
        {
            NamedExport ??= name;
        }
    }

    private void ReadPattern()
    {
        var start = tokens.Index;
        tokens.SkipBalanced();
        SkipTypeAnnotation();
        var end = tokens.Index;
        var source = tokens.Accept("=") ? ReadPath() : [];
        tokens.Index = start;
        if (source.Count > 0 && Scope.EnvironmentLength(source) == source.Count)
        {
            ReadNames((variable, name) => Scope.DeclareVariable(variable, name, isOptional: tokens.IsPunctuation("=")));
        }
        else if (source is ["process"] or ["globalThis", "process"])
        {
            ReadNames(DeclareEnvironment);
        }

        tokens.Index = end;
    }

    private void DeclareEnvironment(string name, string local)
    {
        if (name == "env")
        {
            Scope.DeclareEnvironment(local);
        }
    }

    private List<string?> ReadPath()
    {
        var path = new List<string?> { tokens.Value() };
        tokens.Next();
        while (tokens.Accept(".") || tokens.Accept("?."))
        {
            path.Add(tokens.Value());
            tokens.Next();
        }

        return path;
    }

    private void SkipTypeAnnotation()
    {
        if (tokens.Accept(":"))
        {
            new TypeSkipper(tokens).Skip();
        }
    }

    private void ReadCommonJs(string word)
    {
        var isModule = word == "module";
        if (isModule && !(tokens.Accept(".") && tokens.IsWord("exports")))
        {
            return;
        }

        tokens.Index += isModule ? 1 : 0;
        if (isModule && tokens.Accept("="))
        {
            DefaultExport ??= tokens.Index;
        }
        else if (tokens.IsPunctuation(".") && tokens.IsWord(exportName, 1) && tokens.IsPunctuation("=", 2))
        {
            tokens.Index += 3;
            NamedInitializer ??= tokens.Index;
        }
    }
}
