using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.EntityAnalyzer, Comind.Api.CodeFixes.EntityBaseFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.EntityAnalyzer>;

namespace Acme.AnalyzersTests.Entities;

public sealed class EntityBaseTests
{
    [Fact]
    public Task Base_class_that_is_no_entity_is_reported() =>
        Verify.Reports(
            EntityCode.Usings + "class Row; [Entity] partial class {|RAPI4307:Job|} : Row;",
            message: "'Job' does not derive from Entity, which reads and writes its fields; let 'Row' derive from it"
        );

    // The generator takes it for a class: its name does not look like one of an interface.
    [Fact]
    public Task Interface_with_an_unusual_name_becomes_the_second() =>
        Fix.Fixes(
            EntityCode.Usings + "interface Named; interface Listed; [Entity] partial class {|RAPI4307:Job|} : Named, Listed;",
            EntityCode.Usings + "interface Named; interface Listed; [Entity] partial class Job : Entity, Named, Listed;"
        );

    [Fact]
    public Task Base_is_written_in_full_without_a_using() =>
        Fix.Fixes(
            "interface Named; [Comind.Api.Server.Entity] partial class {|RAPI4307:Job|} : Named;",
            "interface Named; [Comind.Api.Server.Entity] partial class Job : global::Comind.Api.Server.Entity, Named;"
        );

    [Fact]
    public Task No_fix_for_another_base_class() =>
        Fix.OffersNoFix(EntityCode.Usings + "class Row; [Entity] partial class {|RAPI4307:Job|} : Row;");
}
